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
import io.github.ideogram4j.retrofit.internal.http.ErrorDecoder;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import io.github.ideogram4j.retrofit.internal.wire.AnswerReader;
import io.github.ideogram4j.retrofit.internal.wire.WireMapper;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Retrofit;

/** Sends operations: selects the endpoint and the encoding of each, and maps the answer to a value. */
public final class OperationSender {
    private final ImageApi api;
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
        this.api = retrofit(endpoints, calls).create(ImageApi.class);
        this.editPath = editPath;
        this.requests = new PaidRequestSender(errors, exceptions);
        this.mapper = mapper;
    }

    /** @param endpoints ends in a slash */
    static Retrofit retrofit(HttpUrl endpoints, Call.Factory calls) {
        return new Retrofit.Builder().baseUrl(endpoints).callFactory(calls).build();
    }

    /** Sends the operation once and waits for its result. */
    public <R> R send(Operation<R> operation, CallOptions options, RequestState state) {
        return operation.handledBy(new Handler(options, state));
    }

    /** A method of {@link ImageApi}. */
    private interface Endpoint {
        retrofit2.Call<ResponseBody> call(RequestState state, RequestBody body);
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
            return images(() -> FormEncoder.form(operation, options, boundary), api::generateV3);
        }

        @Override
        public ImageBatch remix(V3Remix operation) {
            return images(() -> FormEncoder.form(operation, options, boundary), api::remixV3);
        }

        @Override
        public ImageBatch edit(V3Edit operation) {
            return images(
                    () -> FormEncoder.form(operation, options, boundary),
                    (tag, form) -> api.editV3(editPath, tag, form));
        }

        @Override
        public ImageBatch reframe(V3Reframe operation) {
            return images(() -> FormEncoder.form(operation, options, boundary), api::reframeV3);
        }

        @Override
        public ImageBatch replaceBackground(V3ReplaceBackground operation) {
            return images(() -> FormEncoder.form(operation, options, boundary), api::replaceBackgroundV3);
        }

        @Override
        public ImageBatch generate(LegacyGenerate operation) {
            return images(() -> ImageRequestEncoder.json(operation, options), api::generate);
        }

        @Override
        public ImageBatch remix(LegacyRemix operation) {
            return images(() -> ImageRequestEncoder.form(operation, options, boundary), api::remix);
        }

        @Override
        public ImageBatch edit(LegacyEdit operation) {
            return images(() -> FormEncoder.form(operation, options, boundary), api::edit);
        }

        @Override
        public ImageBatch upscale(Upscale operation) {
            return images(() -> ImageRequestEncoder.form(operation, options, boundary), api::upscale);
        }

        @Override
        public Descriptions describe(Describe operation) {
            return mapper.descriptions(
                    send(() -> FormEncoder.form(operation, options, boundary), api::describe, answers::descriptions),
                    state.key()::redact);
        }

        private ImageBatch images(Supplier<OneShotBody> bodies, Endpoint endpoint) {
            return mapper.batch(send(bodies, endpoint, answers::batch), state.requestId(), state.key()::redact);
        }

        private <T> T send(Supplier<OneShotBody> bodies, Endpoint endpoint, PaidRequest.Reading<T> reading) {
            return requests.send(new PaidRequest<>(bodies, body -> call(body, endpoint), reading, state), state);
        }

        private retrofit2.Call<ResponseBody> call(OneShotBody body, Endpoint endpoint) {
            return endpoint.call(state, new SingleWriteBody(body, state, options.transfers()));
        }
    }
}
