/** Price lists and the cost of calls. */
@NullMarked
package io.github.ideogram4j.pricing;

import org.jspecify.annotations.NullMarked;
