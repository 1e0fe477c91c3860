package io.github.ideogram4j.cli.gateway;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.cli.gateway.TransportFactory.ForGateway;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.time.Clock;

/** Binds the transport factory of each gateway. To swap a transport, swap this module. */
@Module
public interface GatewayModule {
    /** The fake, in this process. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.OFFLINE)
    static TransportFactory offline(Clock clock, ImageDecoder decoder) {
        Gateway rules = GatewayName.OFFLINE.gateway();
        return choice -> {
            FakeTransport service = FakeTransport.builder()
                    .gateway(rules)
                    .decoder(decoder)
                    .clock(clock)
                    .build();
            return DaggerOfflineTransportComponent.factory().create(service).transport();
        };
    }

    /** AiHubMix over HTTP. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.AIHUBMIX)
    static TransportFactory aiHubMix(Environment environment, ImageDecoder decoder, Clock clock) {
        return choice -> http(HttpGateway.aiHubMix(), choice, environment, decoder, clock);
    }

    /** The vendor over HTTP. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.IDEOGRAM)
    static TransportFactory ideogram(Environment environment, ImageDecoder decoder, Clock clock) {
        return choice -> http(HttpGateway.ideogram(), choice, environment, decoder, clock);
    }

    /** A Bearer relay over HTTP. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.RELAY)
    static TransportFactory relay(Environment environment, ImageDecoder decoder, Clock clock) {
        return choice -> http(HttpGateway.relay(choice.address().orElseThrow()), choice, environment, decoder, clock);
    }

    private static Transport http(
            HttpGateway builtIn, GatewayChoice choice, Environment environment, ImageDecoder decoder, Clock clock) {
        HttpGateway gateway = builtIn.withBaseUrl(choice.address().orElse(builtIn.baseUrl()));
        RetrofitTransport service = RetrofitTransport.builder(gateway, environment.keySupplier(choice.name()))
                .decoder(decoder)
                .clock(clock)
                .build();
        return DaggerHttpTransportComponent.factory().create(service).transport();
    }
}
