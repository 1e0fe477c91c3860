package io.github.ideogram4j.fake;

import io.github.ideogram4j.port.Backend;
import io.github.ideogram4j.port.ImageServiceContract;

final class FakeContractTest extends ImageServiceContract {
    @Override
    protected Backend start() {
        return new FakeBackend();
    }
}
