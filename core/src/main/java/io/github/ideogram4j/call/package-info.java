/** What holds for one call, and how it can fail: options, deadline, listeners and the exceptions a transport may throw. */
@NullMarked
package io.github.ideogram4j.call;

import org.jspecify.annotations.NullMarked;
