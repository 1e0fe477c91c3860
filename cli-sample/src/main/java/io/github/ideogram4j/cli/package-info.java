/** The {@code ideogram} command. */
@NullMarked
package io.github.ideogram4j.cli;

import org.jspecify.annotations.NullMarked;
