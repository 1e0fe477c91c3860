/** The parameters of operations and the results of calls, as values. */
@NullMarked
package io.github.ideogram4j.model;

import org.jspecify.annotations.NullMarked;
