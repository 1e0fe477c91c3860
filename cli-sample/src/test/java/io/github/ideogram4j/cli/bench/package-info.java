/** Measures the command as a whole process; {@code docs/performance.md} explains how to run it. */
@NullMarked
package io.github.ideogram4j.cli.bench;

import org.jspecify.annotations.NullMarked;
