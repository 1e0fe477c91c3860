package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Makes the calls of paid POSTs. The body of each request carries its {@link RequestState}. */
public final class PaidCallFactory implements Call.Factory {
    private final Call.Factory delegate;

    private PaidCallFactory(Call.Factory delegate) {
        this.delegate = delegate;
    }

    /**
     * Returns a client derived from {@code base} if that is an {@code OkHttpClient}; otherwise a factory that enforces
     * from outside what it can, because nothing can be installed in it. Interceptors of the user may wrap the body, so
     * that the request has its state as a tag as well.
     *
     * @param gateway the only host that gets the key
     */
    public static Call.Factory of(Call.Factory base, HttpUrl gateway) {
        if (!(base instanceof OkHttpClient client)) {
            return new PaidCallFactory(base);
        }
        boolean intercepted = !client.interceptors().isEmpty()
                || !client.networkInterceptors().isEmpty();
        OkHttpClient derived = derive(client, gateway, intercepted);
        return intercepted ? request -> derived.newCall(tagged(request)) : derived;
    }

    private static Request tagged(Request request) {
        return request.newBuilder()
                .tag(RequestState.class, RequestState.of(request))
                .build();
    }

    /**
     * The client tries every address of the host until the POST is sent, and never sends it again: decision 5. It has a
     * pool of its own, whose connections speak HTTP/2: decision 10.
     */
    private static OkHttpClient derive(OkHttpClient base, HttpUrl gateway, boolean intercepted) {
        return HttpClients.derive(base)
                .connectionPool(HttpClients.newPool())
                .retryOnConnectionFailure(true)
                .addInterceptor(new ErrorBodyInterceptor())
                .addInterceptor(PaidCallFactory::withReadTimeout)
                .addNetworkInterceptor(new SingleSendInterceptor(gateway, intercepted))
                .build();
    }

    /** Lets the answer take as long as the deadline of the call allows. */
    private static Response withReadTimeout(Interceptor.Chain chain) throws IOException {
        RequestState state = RequestState.of(chain.request());
        if (state == null) {
            return chain.proceed(chain.request());
        }
        int millis = state.deadline().readMillis(HttpClients.atLeastMinimum(chain.readTimeoutMillis()));
        Interceptor.Chain patient =
                millis == chain.readTimeoutMillis() ? chain : chain.withReadTimeout(millis, TimeUnit.MILLISECONDS);
        return patient.proceed(chain.request());
    }

    @Override
    public Call newCall(Request request) {
        RequestState state = Objects.requireNonNull(RequestState.of(request), "request state");
        return new DelegatingCall(delegate.newCall(state.handOver(request)), call -> execute(call, request, state));
    }

    private static Response execute(Call call, Request request, RequestState state) throws IOException {
        Response response = DelegatingCall.requireNoRedirect(call.execute(), request);
        state.answered(response.code(), response.headers());
        return ErrorBodyInterceptor.withErrorBodyRead(response);
    }
}
