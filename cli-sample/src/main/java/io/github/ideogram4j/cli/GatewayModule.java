package io.github.ideogram4j.cli;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.port.Gateway;
import java.time.Clock;
import javax.inject.Provider;

/** Which adapter serves which gateway: the one place to swap transports. */
@Module
interface GatewayModule {
    @Provides
    @IntoMap
    @GatewayKey(GatewayName.OFFLINE)
    static Connector offline(Clock clock, ImageDecoder decoder) {
        Gateway rules = GatewayName.OFFLINE.gateway();
        return choice -> {
            FakeTransport service = FakeTransport.builder()
                    .gateway(rules)
                    .decoder(decoder)
                    .clock(clock)
                    .build();
            return DaggerOfflineComponent.factory().create(service).transport();
        };
    }

    @Provides
    @IntoMap
    @GatewayKey(GatewayName.AIHUBMIX)
    static Connector aiHubMix(Provider<HttpConnector> http) {
        return choice -> http.get().connect(choice);
    }

    @Provides
    @IntoMap
    @GatewayKey(GatewayName.IDEOGRAM)
    static Connector ideogram(Provider<HttpConnector> http) {
        return choice -> http.get().connect(choice);
    }

    @Provides
    @IntoMap
    @GatewayKey(GatewayName.RELAY)
    static Connector relay(Provider<HttpConnector> http) {
        return choice -> http.get().connect(choice);
    }
}
