package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.FakeTransportModule;
import io.github.ideogram4j.port.Transport;

/** The way to the fake. */
@Component(modules = FakeTransportModule.class)
interface OfflineComponent {
    Transport transport();

    @Component.Factory
    interface Factory {
        OfflineComponent create(@BindsInstance FakeTransport transport);
    }
}
