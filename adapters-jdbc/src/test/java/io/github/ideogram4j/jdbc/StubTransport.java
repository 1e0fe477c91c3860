package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OperationHandler;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers at once, after it has done what a test wants to happen meanwhile. */
public final class StubTransport implements Transport {
    private static final ImageBatch BATCH = new ImageBatch(List.of(), Optional.of("now"), Optional.of("r-1"));

    private final Runnable meanwhile;
    private final AtomicInteger calls = new AtomicInteger();

    public StubTransport(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        calls.incrementAndGet();
        meanwhile.run();
        return request.operation().handledBy(new OperationHandler.ForImages() {
            @Override
            protected ImageBatch handle(Operation<ImageBatch> images) {
                return BATCH;
            }

            @Override
            public Descriptions describe(Describe description) {
                return new Descriptions(List.of());
            }
        });
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Gateway gateway() {
        return Gateway.aiHubMix();
    }
}
