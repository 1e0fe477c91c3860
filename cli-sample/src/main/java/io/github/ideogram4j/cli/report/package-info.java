/** The output of commands, for people and as JSON, and their exit codes. */
@NullMarked
package io.github.ideogram4j.cli.report;

import org.jspecify.annotations.NullMarked;
