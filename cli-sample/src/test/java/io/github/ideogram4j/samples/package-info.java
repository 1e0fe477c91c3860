/** The samples of the documentation, compiled and run. */
@NullMarked
package io.github.ideogram4j.samples;

import org.jspecify.annotations.NullMarked;
