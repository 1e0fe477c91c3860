/** Draws the label with the prompt at the foot of a picture. */
@NullMarked
package io.github.ideogram4j.fake.internal.label;

import org.jspecify.annotations.NullMarked;
