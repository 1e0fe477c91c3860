package io.github.ideogram4j.cli.gateway;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.cli.gateway.TransportFactory.ForGateway;
import io.github.ideogram4j.fake.CaptionRenderer;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.time.Clock;

/** Binds the transport factory of each gateway. To swap a transport, swap this module. */
@Module
public interface GatewayModule {
    /** The fake, in this process. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.OFFLINE)
    static TransportFactory offline(Clock clock, ImageDecoder decoder, CaptionRenderer captions) {
        return choice -> {
            FakeTransport service = FakeTransport.builder()
                    .gateway(choice.gateway())
                    .decoder(decoder)
                    .captions(captions)
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
        return choice -> http(choice, environment, decoder, clock);
    }

    /** The vendor over HTTP. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.IDEOGRAM)
    static TransportFactory ideogram(Environment environment, ImageDecoder decoder, Clock clock) {
        return choice -> http(choice, environment, decoder, clock);
    }

    /** A Bearer relay over HTTP. */
    @Provides
    @IntoMap
    @ForGateway(GatewayName.RELAY)
    static TransportFactory relay(Environment environment, ImageDecoder decoder, Clock clock) {
        return choice -> http(choice, environment, decoder, clock);
    }

    private static Transport http(GatewayChoice choice, Environment environment, ImageDecoder decoder, Clock clock) {
        RetrofitTransport service = RetrofitTransport.builder(choice.http(), environment.keySupplier(choice))
                .decoder(decoder)
                .clock(clock)
                .build();
        return DaggerHttpTransportComponent.factory().create(service).transport();
    }
}
