package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OperationHandler;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.retrofit.internal.body.FormBoundary;
import io.github.ideogram4j.retrofit.internal.body.FormEncoder;
import io.github.ideogram4j.retrofit.internal.body.ImageRequestEncoder;
import io.github.ideogram4j.retrofit.internal.body.OneShotBody;
import io.github.ideogram4j.retrofit.internal.body.SingleWriteBody;
import io.github.ideogram4j.retrofit.internal.endpoint.EndpointRequests.Endpoint;
import io.github.ideogram4j.retrofit.internal.http.ErrorDecoder;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import io.github.ideogram4j.retrofit.internal.wire.AnswerReader;
import io.github.ideogram4j.retrofit.internal.wire.WireBatch;
import io.github.ideogram4j.retrofit.internal.wire.WireMapper;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;

/** Sends operations: selects the endpoint and the encoding of each, and maps the answer to a value. */
public final class OperationSender {
    private final EndpointRequests endpoints;
    private final Call.Factory calls;
    private final String editPath;
    private final PaidRequestSender requests;
    private final WireMapper mapper;
    private final FormBoundary boundary = FormBoundary.random();

    /**
     * Creates a sender for one gateway.
     *
     * @param endpoints the URL that the paths of the endpoints are relative to
     * @param editPath the last path segment of the V3 edit endpoint
     * @param calls makes the calls of paid requests
     */
    public OperationSender(
            HttpUrl endpoints,
            String editPath,
            Call.Factory calls,
            WireMapper mapper,
            ErrorDecoder errors,
            ExceptionMapper exceptions) {
        this.endpoints = new EndpointRequests(endpoints);
        this.calls = calls;
        this.editPath = editPath;
        this.requests = new PaidRequestSender(errors, exceptions);
        this.mapper = mapper;
    }

    /** Sends the operation once and waits for its result. */
    public <R> R send(Operation<R> operation, CallOptions options, RequestState state) {
        return operation.handledBy(new Handler(options, state));
    }

    /** Handles one call. */
    private final class Handler implements OperationHandler {
        private final CallOptions options;
        private final RequestState state;
        private final AnswerReader answers;

        Handler(CallOptions options, RequestState state) {
            this.options = options;
            this.state = state;
            this.answers = new AnswerReader(state.answer());
        }

        @Override
        public ImageBatch generate(V3Generate operation) {
            return images(V3Generate.class, () -> FormEncoder.form(operation, options, boundary), ImageApi::generateV3);
        }

        @Override
        public ImageBatch remix(V3Remix operation) {
            return images(V3Remix.class, () -> FormEncoder.form(operation, options, boundary), ImageApi::remixV3);
        }

        @Override
        public ImageBatch edit(V3Edit operation) {
            return images(
                    V3Edit.class,
                    () -> FormEncoder.form(operation, options, boundary),
                    (api, form) -> api.editV3(editPath, form));
        }

        @Override
        public ImageBatch reframe(V3Reframe operation) {
            return images(V3Reframe.class, () -> FormEncoder.form(operation, options, boundary), ImageApi::reframeV3);
        }

        @Override
        public ImageBatch replaceBackground(V3ReplaceBackground operation) {
            return images(
                    V3ReplaceBackground.class,
                    () -> FormEncoder.form(operation, options, boundary),
                    ImageApi::replaceBackgroundV3);
        }

        @Override
        public ImageBatch generate(LegacyGenerate operation) {
            return images(LegacyGenerate.class, () -> ImageRequestEncoder.json(operation, options), ImageApi::generate);
        }

        @Override
        public ImageBatch remix(LegacyRemix operation) {
            return images(
                    LegacyRemix.class, () -> ImageRequestEncoder.form(operation, options, boundary), ImageApi::remix);
        }

        @Override
        public ImageBatch edit(LegacyEdit operation) {
            return images(LegacyEdit.class, () -> FormEncoder.form(operation, options, boundary), ImageApi::edit);
        }

        @Override
        public ImageBatch upscale(Upscale operation) {
            return images(
                    Upscale.class, () -> ImageRequestEncoder.form(operation, options, boundary), ImageApi::upscale);
        }

        @Override
        public Descriptions describe(Describe operation) {
            Supplier<OneShotBody> bodies = () -> FormEncoder.form(operation, options, boundary);
            return mapper.descriptions(
                    send(Describe.class, bodies, ImageApi::describe, answers::descriptions), state.key()::redact);
        }

        private ImageBatch images(
                Class<? extends Operation<?>> operation, Supplier<OneShotBody> bodies, Endpoint endpoint) {
            WireBatch batch = send(operation, bodies, endpoint, answers::batch);
            return mapper.batch(batch, state.requestId(), state.key()::redact);
        }

        private <T> T send(
                Class<? extends Operation<?>> operation,
                Supplier<OneShotBody> bodies,
                Endpoint endpoint,
                PaidRequest.Reading<T> reading) {
            return requests.send(
                    new PaidRequest<>(bodies, body -> call(operation, endpoint, body), reading, state), state);
        }

        private Call call(Class<? extends Operation<?>> operation, Endpoint endpoint, OneShotBody body) {
            RequestBody paid = new SingleWriteBody(body, state, options.transfers());
            return calls.newCall(endpoints.request(operation, endpoint, paid));
        }
    }
}
