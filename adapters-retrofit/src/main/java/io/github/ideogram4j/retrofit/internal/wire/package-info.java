/** The JSON of answers: wire records, their readers, and the mapping to model values. */
@NullMarked
package io.github.ideogram4j.retrofit.internal.wire;

import org.jspecify.annotations.NullMarked;
