package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.fake.FakeImageService;
import io.github.ideogram4j.fake.FakeTransportModule;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;

/** The way to the fake. */
@Component(modules = FakeTransportModule.class)
interface OfflineComponent {
    ImageService service();

    ImageDownloads downloads();

    @Component.Factory
    interface Factory {
        OfflineComponent create(@BindsInstance FakeImageService transport);
    }
}
