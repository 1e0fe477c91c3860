package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.retrofit.internal.body.OneShotBody;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog.CancellableCall;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Asks for the key of a paid POST, builds its body, sends it and reads its answer. */
final class PaidRequest<T> implements CancellableCall<Response> {
    private final Supplier<OneShotBody> bodies;
    private final Function<OneShotBody, Call> calls;
    private final Reading<T> reading;
    private final RequestState state;
    private volatile @Nullable Call call;
    private volatile boolean cancelled;
    private @Nullable T content;

    /** Reads the content of a 2xx answer. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads up to the end of the answer. Does not close the content. */
        T read(ResponseBody content) throws IOException;
    }

    PaidRequest(
            Supplier<OneShotBody> bodies, Function<OneShotBody, Call> calls, Reading<T> reading, RequestState state) {
        this.bodies = bodies;
        this.calls = calls;
        this.reading = reading;
        this.state = state;
    }

    /** Returns the answer, whose body is read. */
    @Override
    public Response execute() throws IOException {
        state.askForKey();
        try (OneShotBody body = bodies.get()) {
            Call created = calls.apply(body);
            call = created;
            if (cancelled || state.deadline().remainingNanos() <= 0) {
                throw new InterruptedIOException("timeout");
            }
            return read(created.execute());
        }
    }

    /** The content of a 2xx answer; null if it has none. */
    @Nullable
    T content() {
        return content;
    }

    private Response read(Response response) throws IOException {
        try (ResponseBody body = response.body()) {
            if (body != null && !response.isSuccessful()) {
                return withBodyRead(response, body);
            }
            boolean empty = response.code() == 204 || response.code() == 205;
            content = body == null || empty ? null : readAll(body);
            return response;
        }
    }

    private Response withBodyRead(Response response, ResponseBody body) throws IOException {
        Buffer read = new Buffer();
        body.source().readAll(read);
        if (cancelled) {
            throw new InterruptedIOException("timeout"); // the body is not whole
        }
        return response.newBuilder()
                .body(ResponseBody.create(read, body.contentType(), read.size()))
                .build();
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
        Call created = call;
        if (created != null) {
            created.cancel();
        }
    }
}
