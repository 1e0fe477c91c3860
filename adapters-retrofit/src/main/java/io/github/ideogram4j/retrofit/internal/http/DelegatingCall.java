package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/** A call of a user's own {@code Call.Factory}, with checks around its execution. Supports blocking calls only. */
public final class DelegatingCall implements Call {
    private final Call delegate;
    private final Execution execution;

    /** Executes the delegate and checks its response. */
    @FunctionalInterface
    public interface Execution {
        /** Executes the call, or throws before anything is sent. */
        Response execute(Call delegate) throws IOException;
    }

    /** Creates a call that runs {@code execution} in place of {@code delegate.execute()}. */
    public DelegatingCall(Call delegate, Execution execution) {
        this.delegate = delegate;
        this.execution = execution;
    }

    /** Returns the response if it is that of the URL of the request; otherwise closes it and throws. */
    public static Response requireNoRedirect(Response response, Request request) throws IOException {
        HttpUrl url = response.request().url();
        if (url.equals(request.url())) {
            return response;
        }
        response.close();
        throw new IOException("the call factory has followed a redirect, to " + url.host());
    }

    @Override
    public Response execute() throws IOException {
        return execution.execute(delegate);
    }

    /** Always throws: an enqueued call would bypass the checks. */
    @Override
    public void enqueue(Callback callback) {
        throw new UnsupportedOperationException("calls of this transport block");
    }

    @Override
    public void cancel() {
        delegate.cancel();
    }

    @Override
    public Request request() {
        return delegate.request();
    }

    @Override
    public boolean isExecuted() {
        return delegate.isExecuted();
    }

    @Override
    public boolean isCanceled() {
        return delegate.isCanceled();
    }

    /** No timeout: the deadline is enforced by {@link CallWatchdog}. */
    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public Call clone() {
        return new DelegatingCall(delegate.clone(), execution);
    }
}
