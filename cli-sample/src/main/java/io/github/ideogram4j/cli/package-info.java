/** The entry point of the {@code ideogram} command and its dependency graph. */
@NullMarked
package io.github.ideogram4j.cli;

import org.jspecify.annotations.NullMarked;
