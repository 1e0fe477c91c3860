package io.github.ideogram4j.cli;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.github.ideogram4j.cli.gateway.GatewayName;
import io.github.ideogram4j.cli.gateway.TransportFactory;
import io.github.ideogram4j.cli.gateway.TransportFactory.ForGateway;

@Module
interface ScriptedTransportModule {
    @Provides
    @IntoMap
    @ForGateway(GatewayName.OFFLINE)
    static TransportFactory offline(ScriptedTransport service) {
        return choice -> service.at(choice.gateway());
    }

    @Provides
    @IntoMap
    @ForGateway(GatewayName.AIHUBMIX)
    static TransportFactory aiHubMix(ScriptedTransport service) {
        return choice -> service.at(choice.gateway());
    }

    @Provides
    @IntoMap
    @ForGateway(GatewayName.IDEOGRAM)
    static TransportFactory ideogram(ScriptedTransport service) {
        return choice -> service.at(choice.gateway());
    }

    @Provides
    @IntoMap
    @ForGateway(GatewayName.RELAY)
    static TransportFactory relay(ScriptedTransport service) {
        return choice -> service.at(choice.gateway());
    }
}
