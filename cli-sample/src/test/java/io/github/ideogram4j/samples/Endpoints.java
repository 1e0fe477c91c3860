package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OperationHandler;
import java.util.Set;

/** The endpoint of each operation, and the encoding of its parameters. */
final class Endpoints extends OperationHandler.ForImages {
    private static final Set<String> TAKE_JSON = Set.of("legacy-generate", "legacy-remix", "upscale");

    private final JdkHttpTransport transport;
    private final Attempt attempt;
    private final CallOptions options;

    Endpoints(JdkHttpTransport transport, Attempt attempt, CallOptions options) {
        this.transport = transport;
        this.attempt = attempt;
        this.options = options;
    }

    @Override
    protected ImageBatch handle(Operation<ImageBatch> operation) {
        return post(operation).images();
    }

    @Override
    public Descriptions describe(Describe operation) {
        return post(operation).descriptions();
    }

    private Answer post(Operation<?> operation) {
        RequestBody body = body(operation).toldTo(options.transfers());
        return transport.post(path(operation.name()), body, attempt);
    }

    /** {@code v3-remix} is at {@code v1/ideogram-v3/remix}, {@code legacy-remix} at {@code remix}. */
    private static String path(String name) {
        return name.startsWith("v3-") ? name.replace("v3-", "v1/ideogram-v3/") : name.replace("legacy-", "");
    }

    private RequestBody body(Operation<?> operation) {
        if (!TAKE_JSON.contains(operation.name())) {
            return MultipartForm.of(operation, options);
        }
        return operation.name().equals("legacy-generate")
                ? ImageRequest.json(operation, options)
                : ImageRequest.form(operation, options);
    }
}
