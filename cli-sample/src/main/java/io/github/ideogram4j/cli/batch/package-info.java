/** Many operations from one file: reads the lines, runs what is left of them, and records each in a manifest. */
@NullMarked
package io.github.ideogram4j.cli.batch;

import org.jspecify.annotations.NullMarked;
