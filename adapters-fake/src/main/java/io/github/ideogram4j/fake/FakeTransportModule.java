package io.github.ideogram4j.fake;

import dagger.Binds;
import dagger.Module;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;

/**
 * Binds both ports to the {@link FakeImageService} that the graph holds: bound as an instance, or in a scope, so that
 * both get the same one. Needs Dagger, which this library otherwise does without.
 */
@Module
public interface FakeTransportModule {
    @Binds
    ImageService service(FakeImageService transport);

    @Binds
    ImageDownloads downloads(FakeImageService transport);
}
