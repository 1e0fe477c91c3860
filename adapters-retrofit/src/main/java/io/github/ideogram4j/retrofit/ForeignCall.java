package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/** A call of an HTTP stack we know nothing of, carried out under our rules. */
final class ForeignCall implements Call {
    private final Call delegate;
    private final Rules rules;

    /** What holds around the carrying out. */
    @FunctionalInterface
    interface Rules {
        Response execute(Call call) throws IOException;
    }

    ForeignCall(Call delegate, Rules rules) {
        this.delegate = delegate;
        this.rules = rules;
    }

    @Override
    public Response execute() throws IOException {
        return rules.execute(delegate);
    }

    /** Would go round the rules, and nobody here calls it. */
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

    /** The deadline is kept from outside. */
    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public Call clone() {
        return new ForeignCall(delegate.clone(), rules);
    }
}
