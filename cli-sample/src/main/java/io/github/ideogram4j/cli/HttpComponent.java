package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import io.github.ideogram4j.retrofit.RetrofitTransportModule;

/** The way to a paid gateway: {@link OfflineComponent} with one module swapped. */
@Component(modules = RetrofitTransportModule.class)
interface HttpComponent {
    Transport transport();

    @Component.Factory
    interface Factory {
        HttpComponent create(@BindsInstance RetrofitTransport transport);
    }
}
