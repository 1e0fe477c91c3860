/** The help, the manual page and the shell completion, all made from the commands themselves. */
@NullMarked
package io.github.ideogram4j.cli.help;

import org.jspecify.annotations.NullMarked;
