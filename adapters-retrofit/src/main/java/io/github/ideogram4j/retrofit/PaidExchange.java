package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** The sending of a body, which is made here as well: a file may be slow to open. */
final class PaidExchange<T> implements HttpExchange<Response<T>> {
    private final Supplier<? extends PaidBody> bodies;
    private final Function<PaidBody, Call<T>> calls;
    private final Deadline deadline;
    private @Nullable PaidBody body; // touched by the HTTP thread only
    private volatile @Nullable Call<T> call;
    private volatile boolean cancelled;

    PaidExchange(Supplier<? extends PaidBody> bodies, Function<PaidBody, Call<T>> calls, Deadline deadline) {
        this.bodies = bodies;
        this.calls = calls;
        this.deadline = deadline;
    }

    @Override
    public Response<T> execute() throws IOException {
        PaidBody made = bodies.get();
        body = made;
        Call<T> begun = calls.apply(made);
        call = begun;
        if (cancelled || deadline.remainingNanos() <= 0) {
            throw new InterruptedIOException("timeout");
        }
        return begun.execute();
    }

    @Override
    public void cancel() {
        cancelled = true;
        Call<T> begun = call;
        if (begun != null) {
            begun.cancel();
        }
    }

    @Override
    public void finish(boolean abandoned) {
        if (body != null) {
            body.close();
        }
    }
}
