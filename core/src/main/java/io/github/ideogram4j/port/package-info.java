/** The outbound port: what a transport implements, and the checked requests it accepts. */
@NullMarked
package io.github.ideogram4j.port;

import org.jspecify.annotations.NullMarked;
