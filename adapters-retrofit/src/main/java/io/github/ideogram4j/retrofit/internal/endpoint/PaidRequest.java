package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.retrofit.internal.body.OneShotBody;
import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import io.github.ideogram4j.retrofit.internal.http.CancellableCall;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Builds the body of a paid POST, sends it and reads its answer. The body is built on the thread of the call, since opening
 * a file may block.
 */
final class PaidRequest<T> implements CancellableCall<Response<T>> {
    private final Supplier<OneShotBody> bodies;
    private final Function<OneShotBody, Call<ResponseBody>> calls;
    private final Reading<T> reading;
    private final AttemptDeadline deadline;
    private @Nullable OneShotBody body; // used by the thread of the call only
    private @Nullable ResponseBody content; // as above
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
            AttemptDeadline deadline) {
        this.bodies = bodies;
        this.calls = calls;
        this.reading = reading;
        this.deadline = deadline;
    }

    @Override
    public Response<T> execute() throws IOException {
        OneShotBody built = bodies.get();
        body = built;
        Call<ResponseBody> created = calls.apply(built);
        call = created;
        if (cancelled || deadline.remainingNanos() <= 0) {
            throw new InterruptedIOException("timeout");
        }
        return read(created.execute());
    }

    private Response<T> read(Response<ResponseBody> response) throws IOException {
        ResponseBody error = response.errorBody();
        if (error != null) {
            return Response.error(error, response.raw());
        }
        ResponseBody received = response.body();
        content = received;
        return Response.success(received == null ? null : reading.read(received), response.raw());
    }

    @Override
    public void cancel() {
        cancelled = true;
        Call<ResponseBody> created = call;
        if (created != null) {
            created.cancel();
        }
    }

    /** Closes the answer here, since OkHttp may wait for the rest of it, and the result must not. */
    @Override
    public void finish(boolean abandoned) {
        if (body != null) {
            body.close();
        }
        if (content != null) {
            content.close();
        }
    }
}
