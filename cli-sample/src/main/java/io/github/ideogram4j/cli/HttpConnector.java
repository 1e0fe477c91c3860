package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.net.URI;
import java.time.Clock;
import javax.inject.Inject;

/** Reaches paid gateways over HTTP. */
final class HttpConnector {
    private final Keys keys;
    private final ImageDecoder decoder;
    private final Clock clock;

    @Inject
    HttpConnector(Keys keys, ImageDecoder decoder, Clock clock) {
        this.keys = keys;
        this.decoder = decoder;
        this.clock = clock;
    }

    Transport connect(GatewayChoice choice) {
        HttpGateway gateway = gateway(choice);
        RetrofitTransport service = RetrofitTransport.builder(gateway, keys.supplier(choice.name()))
                .decoder(decoder)
                .clock(clock)
                .build();
        return DaggerHttpComponent.factory().create(service).transport();
    }

    private static HttpGateway gateway(GatewayChoice choice) {
        HttpGateway usual = switch (choice.name()) {
            case OFFLINE -> throw new IllegalArgumentException("is not reached over HTTP");
            case AIHUBMIX -> HttpGateway.aiHubMix();
            case IDEOGRAM -> HttpGateway.ideogram();
            case RELAY -> HttpGateway.relay(choice.address().orElseThrow());
        };
        URI address = choice.address().orElse(usual.baseUrl());
        return usual.withBaseUrl(address);
    }
}
