package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.OperationHandler;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import java.util.function.Supplier;
import okhttp3.RequestBody;
import retrofit2.Call;

/** One call: which endpoint carries out which operation, and in which spelling it takes the parameters. */
final class HttpCalls implements OperationHandler {
    private final HttpEndpoints transport;
    private final ImageApi api;
    private final CallOptions options;
    private final Transit transit;

    HttpCalls(HttpEndpoints transport, CallOptions options, Transit transit) {
        this.transport = transport;
        this.api = transport.api();
        this.options = options;
        this.transit = transit;
    }

    @Override
    public ImageBatch generate(V3Generate operation) {
        return images(() -> FormFields.formOf(operation, options), api::generateV3);
    }

    @Override
    public ImageBatch remix(V3Remix operation) {
        return images(() -> FormFields.formOf(operation, options), api::remixV3);
    }

    @Override
    public ImageBatch edit(V3Edit operation) {
        return images(
                () -> FormFields.formOf(operation, options),
                (tag, form) -> api.editV3(transport.editPath(), tag, form));
    }

    @Override
    public ImageBatch reframe(V3Reframe operation) {
        return images(() -> FormFields.formOf(operation, options), api::reframeV3);
    }

    @Override
    public ImageBatch replaceBackground(V3ReplaceBackground operation) {
        return images(() -> FormFields.formOf(operation, options), api::replaceBackgroundV3);
    }

    @Override
    public ImageBatch generate(LegacyGenerate operation) {
        return images(() -> ImageRequest.bodyOf(operation, options), api::generate);
    }

    @Override
    public ImageBatch remix(LegacyRemix operation) {
        return images(() -> ImageRequest.formOf(operation, options), api::remix);
    }

    @Override
    public ImageBatch edit(LegacyEdit operation) {
        return images(() -> FormFields.formOf(operation, options), api::edit);
    }

    @Override
    public ImageBatch upscale(Upscale operation) {
        return images(() -> ImageRequest.formOf(operation, options), api::upscale);
    }

    @Override
    public Descriptions describe(Describe operation) {
        return transport.mapper().descriptions(send(() -> FormFields.formOf(operation, options), api::describe));
    }

    private interface Endpoint<T> {
        Call<T> call(Transit transit, RequestBody body);
    }

    private ImageBatch images(Supplier<? extends PaidBody> bodies, Endpoint<WireBatch> endpoint) {
        return transport.mapper().batch(send(bodies, endpoint), transit.requestId());
    }

    private <T> T send(Supplier<? extends PaidBody> bodies, Endpoint<T> endpoint) {
        PaidExchange<T> exchange = new PaidExchange<>(bodies, body -> call(body, endpoint), transit.deadline());
        return transport.calls().send(exchange, transit);
    }

    private <T> Call<T> call(PaidBody body, Endpoint<T> endpoint) {
        return endpoint.call(transit, new OutgoingBody(body, transit, options.transfers()));
    }
}
