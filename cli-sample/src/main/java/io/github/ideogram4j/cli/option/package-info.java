/** Options shared by several commands, and the parsing of their values. */
@NullMarked
package io.github.ideogram4j.cli.option;

import org.jspecify.annotations.NullMarked;
