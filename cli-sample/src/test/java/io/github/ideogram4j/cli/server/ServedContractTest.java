package io.github.ideogram4j.cli.server;

import io.github.ideogram4j.port.Backend;
import io.github.ideogram4j.port.TransportContract;

/** Against the served fake, the HTTP transport passes the tests that the fake passes in process. */
final class ServedContractTest extends TransportContract {
    @Override
    protected Backend start() {
        return new ServedBackend();
    }
}
