package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Takes off a picture's request whatever credentials an interceptor of the user's has put on every request. */
final class BareRequest implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request bare = chain.request()
                .newBuilder()
                .removeHeader("Api-Key")
                .removeHeader("Authorization")
                .removeHeader("Cookie")
                .build();
        return chain.proceed(bare);
    }
}
