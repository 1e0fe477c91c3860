/** Tests and trials of the batch command. */
@NullMarked
package io.github.ideogram4j.cli.batch;

import org.jspecify.annotations.NullMarked;
