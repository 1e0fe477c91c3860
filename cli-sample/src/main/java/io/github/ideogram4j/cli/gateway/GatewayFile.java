package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.retrofit.HttpGateway;

/**
 * A gateway of the user's own, as read from a file.
 *
 * @param http its address, its rules and its prices
 * @param keyVariable the environment variable that holds the API key
 */
public record GatewayFile(HttpGateway http, String keyVariable) {
    /** The name of the gateway. */
    String name() {
        return http.name();
    }
}
