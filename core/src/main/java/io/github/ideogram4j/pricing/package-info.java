/** Prices as dated data, and what an operation will cost. */
@NullMarked
package io.github.ideogram4j.pricing;

import org.jspecify.annotations.NullMarked;
