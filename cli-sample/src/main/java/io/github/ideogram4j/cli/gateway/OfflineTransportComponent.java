package io.github.ideogram4j.cli.gateway;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.FakeTransportModule;
import io.github.ideogram4j.port.Transport;

/** The transport to the fake. */
@Component(modules = FakeTransportModule.class)
interface OfflineTransportComponent {
    Transport transport();

    @Component.Factory
    interface Factory {
        OfflineTransportComponent create(@BindsInstance FakeTransport transport);
    }
}
