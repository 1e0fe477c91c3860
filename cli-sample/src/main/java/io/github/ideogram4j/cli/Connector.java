package io.github.ideogram4j.cli;

import io.github.ideogram4j.port.Transport;

/** Makes the transport to a gateway; sends nothing yet. */
@FunctionalInterface
interface Connector {
    Transport connect(GatewayChoice gateway);
}
