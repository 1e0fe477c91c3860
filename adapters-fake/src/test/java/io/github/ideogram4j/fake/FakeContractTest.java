package io.github.ideogram4j.fake;

import io.github.ideogram4j.port.Backend;
import io.github.ideogram4j.port.TransportContract;

final class FakeContractTest extends TransportContract {
    @Override
    protected Backend start() {
        return new FakeBackend();
    }
}
