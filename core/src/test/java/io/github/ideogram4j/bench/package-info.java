/** What the benchmarks of all modules share; {@code docs/performance.md} explains how to run them. */
@NullMarked
package io.github.ideogram4j.bench;

import org.jspecify.annotations.NullMarked;
