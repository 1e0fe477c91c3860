/** Paints a landscape from the words of a prompt. */
@NullMarked
package io.github.ideogram4j.fake.internal.scene;

import org.jspecify.annotations.NullMarked;
