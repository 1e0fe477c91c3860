package io.github.ideogram4j.fake;

import dagger.Binds;
import dagger.Module;
import io.github.ideogram4j.port.Transport;

/**
 * Binds {@link Transport} to the {@link FakeTransport} of the graph, which the application binds as an instance or provides in a
 * scope. Needs Dagger, which is an optional dependency of this library.
 */
@Module
public interface FakeTransportModule {
    /** The transport that the rest of the graph uses. */
    @Binds
    Transport transport(FakeTransport transport);
}
