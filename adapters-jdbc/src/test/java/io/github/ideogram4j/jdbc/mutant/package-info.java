/** Defective implementations of the shared policies, which the contracts must catch. */
@NullMarked
package io.github.ideogram4j.jdbc.mutant;

import org.jspecify.annotations.NullMarked;
