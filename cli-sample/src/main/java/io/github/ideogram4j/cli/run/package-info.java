/** Runs one operation: checks, quotes, sends, and hands the answer on. */
@NullMarked
package io.github.ideogram4j.cli.run;

import org.jspecify.annotations.NullMarked;
