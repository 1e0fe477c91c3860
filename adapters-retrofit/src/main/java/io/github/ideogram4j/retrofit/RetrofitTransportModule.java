package io.github.ideogram4j.retrofit;

import dagger.Binds;
import dagger.Module;
import io.github.ideogram4j.port.Transport;

/**
 * Binds {@link Transport} to the {@link RetrofitTransport} of the graph, which the application binds as an instance or provides in a
 * scope. Needs Dagger, which is an optional dependency of this library.
 */
@Module
public interface RetrofitTransportModule {
    /** The transport that the rest of the graph uses. */
    @Binds
    Transport transport(RetrofitTransport transport);
}
