package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.retrofit.internal.body.OneShotBody;
import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import io.github.ideogram4j.retrofit.internal.http.CancellableCall;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Builds the body of a paid POST and sends it. The body is built on the thread of the call, since opening a file may block. */
final class PaidRequest<T> implements CancellableCall<Response<T>> {
    private final Supplier<OneShotBody> bodies;
    private final Function<OneShotBody, Call<T>> calls;
    private final AttemptDeadline deadline;
    private @Nullable OneShotBody body; // used by the thread of the call only
    private volatile @Nullable Call<T> call;
    private volatile boolean cancelled;

    PaidRequest(Supplier<OneShotBody> bodies, Function<OneShotBody, Call<T>> calls, AttemptDeadline deadline) {
        this.bodies = bodies;
        this.calls = calls;
        this.deadline = deadline;
    }

    @Override
    public Response<T> execute() throws IOException {
        OneShotBody built = bodies.get();
        body = built;
        Call<T> created = calls.apply(built);
        call = created;
        if (cancelled || deadline.remainingNanos() <= 0) {
            throw new InterruptedIOException("timeout");
        }
        return created.execute();
    }

    @Override
    public void cancel() {
        cancelled = true;
        Call<T> created = call;
        if (created != null) {
            created.cancel();
        }
    }

    @Override
    public void finish(boolean abandoned) {
        if (body != null) {
            body.close();
        }
    }
}
