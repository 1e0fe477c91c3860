/** Draws shapes on a raster with integer arithmetic. */
@NullMarked
package io.github.ideogram4j.fake.internal.drawing;

import org.jspecify.annotations.NullMarked;
