package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Calls through OkHttp with its defaults and the same deadline, for comparison. */
record OkHttpCaller(OkHttpClient client, HttpUrl url) implements FaultCaller {

    @Override
    public FaultOutcome call(FaultRequest request, Duration timeout) {
        OkHttpClient limited = client.newBuilder().callTimeout(timeout).build();
        try (Response response = limited.newCall(request.request(url)).execute()) {
            byte[] read =
                    response.body() == null ? new byte[0] : response.body().bytes();
            return new FaultOutcome(read.length + " bytes", "-", Integer.toString(response.code()), "-");
        } catch (IOException | RuntimeException e) {
            return new FaultOutcome(e.getClass().getSimpleName(), "-", "-", "-");
        }
    }
}
