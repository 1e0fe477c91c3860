package io.github.ideogram4j.cli;

/** Makes the transport to a gateway; sends nothing yet. */
@FunctionalInterface
interface Connector {
    Transport connect(GatewayChoice gateway);
}
