/** The gateways of the command line, their API keys, and the transports to them. */
@NullMarked
package io.github.ideogram4j.cli.gateway;

import org.jspecify.annotations.NullMarked;
