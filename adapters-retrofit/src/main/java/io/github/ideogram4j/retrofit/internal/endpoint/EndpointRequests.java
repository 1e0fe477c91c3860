package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.operation.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Timeout;
import retrofit2.Retrofit;

/**
 * Builds the requests of {@link ImageApi}. Retrofit makes one for each endpoint, at its first use; later ones differ in the
 * body only. Retrofit executes no call: it would copy request and answer once more, 4 kB for each call. Thread-safe.
 */
final class EndpointRequests {
    private final ImageApi api;
    private final Map<Class<?>, Request> templates = new ConcurrentHashMap<>();

    /** @param endpoints the URL that the paths of the endpoints are relative to; ends in a slash */
    EndpointRequests(HttpUrl endpoints) {
        this.api = retrofit(endpoints).create(ImageApi.class);
    }

    static Retrofit retrofit(HttpUrl endpoints) {
        return new Retrofit.Builder()
                .baseUrl(endpoints)
                .callFactory(UnsentCall::new)
                .build();
    }

    /** Calls a method of {@link ImageApi}. */
    @FunctionalInterface
    interface Endpoint {
        retrofit2.Call<ResponseBody> call(ImageApi api, RequestBody body);
    }

    /**
     * Returns the request of an endpoint.
     *
     * @param operation the operation that the endpoint serves
     */
    Request request(Class<? extends Operation<?>> operation, Endpoint endpoint, RequestBody body) {
        Request template = templates.get(operation);
        if (template == null) {
            template = template(endpoint, body);
            templates.put(operation, template);
        }
        return template.newBuilder().post(body).build();
    }

    /** Returns a request without the body and the tags, which belong to one call. */
    private Request template(Endpoint endpoint, RequestBody body) {
        Request request = endpoint.call(api, body).request();
        return new Request.Builder()
                .url(request.url())
                .headers(request.headers())
                .build();
    }

    /** Holds the request that Retrofit has built. */
    private record UnsentCall(Request request) implements Call {
        @Override
        public Response execute() {
            throw new UnsupportedOperationException("only the request of this call is used");
        }

        @Override
        public void enqueue(Callback callback) {
            execute();
        }

        @Override
        public void cancel() {}

        @Override
        public boolean isExecuted() {
            return false;
        }

        @Override
        public boolean isCanceled() {
            return false;
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod")
        public Call clone() {
            return this;
        }
    }
}
