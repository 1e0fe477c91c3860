package io.github.ideogram4j.retrofit;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** Retrofit, as this transport uses it. */
final class Endpoints {
    private Endpoints() {}

    static Retrofit at(HttpUrl base, OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(base)
                .callFactory(client)
                .addConverterFactory(new AnswerReading())
                .build();
    }
}
