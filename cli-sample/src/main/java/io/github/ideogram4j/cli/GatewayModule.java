package io.github.ideogram4j.cli;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.github.ideogram4j.Gateway;
import io.github.ideogram4j.fake.FakeImageService;
import io.github.ideogram4j.port.ImageDecoder;
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
            FakeImageService service = FakeImageService.builder()
                    .profile(rules.profile())
                    .decoder(decoder)
                    .clock(clock)
                    .build();
            OfflineComponent way = DaggerOfflineComponent.factory().create(service);
            return new Transport(way.service(), way.downloads(), rules);
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
