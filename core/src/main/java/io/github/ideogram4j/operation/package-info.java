/** The operations of the service as values, and the three facts policies need of them. */
@NullMarked
package io.github.ideogram4j.operation;

import org.jspecify.annotations.NullMarked;
