/** Ports: what an adapter implements, and the exceptions it may throw. */
@NullMarked
package io.github.ideogram4j.port;

import org.jspecify.annotations.NullMarked;
