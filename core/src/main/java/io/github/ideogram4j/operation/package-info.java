/** The operations of the service as values, and the parts they share. */
@NullMarked
package io.github.ideogram4j.operation;

import org.jspecify.annotations.NullMarked;
