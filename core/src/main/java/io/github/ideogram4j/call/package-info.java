/** The options of a call and its failures: deadlines, listeners, decoders and the exceptions that a transport throws. */
@NullMarked
package io.github.ideogram4j.call;

import org.jspecify.annotations.NullMarked;
