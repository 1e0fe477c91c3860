package io.github.ideogram4j.retrofit;

import java.io.IOException;
import retrofit2.Call;
import retrofit2.Response;

/** The sending of a body. */
record PaidExchange<T>(Call<T> call, PaidBody body) implements HttpExchange<Response<T>> {

    @Override
    public Response<T> execute() throws IOException {
        return call.execute();
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    @Override
    public void finish(boolean abandoned) {
        body.close();
    }
}
