/** Transforms source pictures: remix, edit, reframe, background replacement, upscaling. */
@NullMarked
package io.github.ideogram4j.fake.internal.edit;

import org.jspecify.annotations.NullMarked;
