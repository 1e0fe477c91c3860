/** Describes the pixels of a picture in sentences. */
@NullMarked
package io.github.ideogram4j.fake.internal.describe;

import org.jspecify.annotations.NullMarked;
