package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.retrofit.internal.body.OneShotBody;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog.CancellableCall;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Builds the body of a paid POST, sends it and reads its answer. */
final class PaidRequest<T> implements CancellableCall<Response<T>> {
    private final Supplier<OneShotBody> bodies;
    private final Function<OneShotBody, Call<ResponseBody>> calls;
    private final Reading<T> reading;
    private final RequestState state;
    private volatile @Nullable Call<ResponseBody> call;
    private volatile boolean cancelled;

    /** Reads the content of a 2xx answer. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads up to the end of the answer. Does not close the content. */
        T read(ResponseBody content) throws IOException;
    }

    PaidRequest(
            Supplier<OneShotBody> bodies,
            Function<OneShotBody, Call<ResponseBody>> calls,
            Reading<T> reading,
            RequestState state) {
        this.bodies = bodies;
        this.calls = calls;
        this.reading = reading;
        this.state = state;
    }

    @Override
    public Response<T> execute() throws IOException {
        try (OneShotBody body = bodies.get()) {
            Call<ResponseBody> created = calls.apply(body);
            call = created;
            if (cancelled || state.deadline().remainingNanos() <= 0) {
                throw new InterruptedIOException("timeout");
            }
            return read(created.execute());
        }
    }

    private Response<T> read(Response<ResponseBody> response) throws IOException {
        ResponseBody error = response.errorBody();
        if (error != null) {
            if (cancelled) {
                throw new InterruptedIOException("timeout"); // the body is not whole
            }
            return Response.error(error, response.raw());
        }
        try (ResponseBody received = response.body()) {
            return Response.success(received == null ? null : readAll(received), response.raw());
        }
    }

    private T readAll(ResponseBody content) throws IOException {
        try {
            return reading.read(content);
        } finally {
            // closing does not wait for the rest of the body: the connection is not used again over HTTP/1.x
            content.source().timeout().deadlineNanoTime(System.nanoTime());
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        state.abandon(); // an HTTP stack that ignores the cancel must not send it later
        Call<ResponseBody> created = call;
        if (created != null) {
            created.cancel();
        }
    }
}
