package io.github.ideogram4j.cli.gateway;

import dagger.MapKey;
import io.github.ideogram4j.port.Transport;

/** Creates the transport to a gateway. Sends nothing. */
@FunctionalInterface
public interface TransportFactory {
    /**
     * Creates a transport.
     *
     * @throws IllegalArgumentException if the gateway's address cannot be used
     */
    Transport create(GatewayChoice gateway);

    /** Dagger's map key: the kind of gateway that a factory is for. */
    @MapKey
    @interface ForGateway {
        /** The kind of gateway. */
        GatewayName value();
    }
}
