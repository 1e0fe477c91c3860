package io.github.ideogram4j.cli;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;

@Module
interface ScriptedModule {
    @Provides
    @IntoMap
    @GatewayKey(GatewayName.OFFLINE)
    static Connector offline(ScriptedService service) {
        return choice -> service.at(choice.name().gateway());
    }

    @Provides
    @IntoMap
    @GatewayKey(GatewayName.AIHUBMIX)
    static Connector aiHubMix(ScriptedService service) {
        return choice -> service.at(choice.name().gateway());
    }

    @Provides
    @IntoMap
    @GatewayKey(GatewayName.IDEOGRAM)
    static Connector ideogram(ScriptedService service) {
        return choice -> service.at(choice.name().gateway());
    }

    @Provides
    @IntoMap
    @GatewayKey(GatewayName.RELAY)
    static Connector relay(ScriptedService service) {
        return choice -> service.at(choice.name().gateway());
    }
}
