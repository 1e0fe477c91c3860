package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.retrofit.RetrofitImageService;
import io.github.ideogram4j.retrofit.RetrofitTransportModule;

/** The way to a paid gateway: {@link OfflineComponent} with one module swapped. */
@Component(modules = RetrofitTransportModule.class)
interface HttpComponent {
    ImageService service();

    ImageDownloads downloads();

    @Component.Factory
    interface Factory {
        HttpComponent create(@BindsInstance RetrofitImageService transport);
    }
}
