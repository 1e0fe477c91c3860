package io.github.ideogram4j.cli.gateway;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import io.github.ideogram4j.retrofit.RetrofitTransportModule;

/** The transport over HTTP: {@link OfflineTransportComponent} with one module swapped. */
@Component(modules = RetrofitTransportModule.class)
interface HttpTransportComponent {
    Transport transport();

    @Component.Factory
    interface Factory {
        HttpTransportComponent create(@BindsInstance RetrofitTransport transport);
    }
}
