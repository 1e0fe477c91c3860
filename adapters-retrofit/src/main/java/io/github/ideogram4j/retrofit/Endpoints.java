package io.github.ideogram4j.retrofit;

import okhttp3.Call;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Retrofit, as this transport uses it. */
final class Endpoints {
    private Endpoints() {}

    static Retrofit at(HttpUrl base, Call.Factory calls) {
        return new Retrofit.Builder()
                .baseUrl(base)
                .callFactory(calls)
                .addConverterFactory(new AnswerReading())
                .build();
    }
}
