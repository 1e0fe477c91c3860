/** The commands, one class each. */
@NullMarked
package io.github.ideogram4j.cli.command;

import org.jspecify.annotations.NullMarked;
