/** Writes PNG files. */
@NullMarked
package io.github.ideogram4j.fake.internal.png;

import org.jspecify.annotations.NullMarked;
