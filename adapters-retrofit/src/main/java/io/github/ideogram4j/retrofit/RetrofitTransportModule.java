package io.github.ideogram4j.retrofit;

import dagger.Binds;
import dagger.Module;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;

/**
 * Binds both ports to the {@link RetrofitImageService} that the graph holds: bound as an instance, or in a scope, so that
 * both get the same one. Needs Dagger, which this library otherwise does without.
 */
@Module
public interface RetrofitTransportModule {
    @Binds
    ImageService service(RetrofitImageService transport);

    @Binds
    ImageDownloads downloads(RetrofitImageService transport);
}
