/** The HTTP transport and other HTTP clients against the served fake. */
@NullMarked
package io.github.ideogram4j.cli.server;

import org.jspecify.annotations.NullMarked;
