package io.github.ideogram4j.retrofit.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Dns;

/** Looks names up on another thread, so that an interrupt ends the wait: it cannot end a name look-up of the system. */
public final class InterruptibleDns implements Dns {
    private final Dns delegate;

    /** @param delegate is called on the other thread, except for addresses, which need no look-up */
    public InterruptibleDns(Dns delegate) {
        this.delegate = delegate;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        if (isAddress(host)) {
            return delegate.lookup(host);
        }
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> delegate.lookup(host));
        HelperThreads.EXECUTOR.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted");
        } catch (ExecutionException e) {
            throw failure(host, e);
        }
    }

    private static boolean isAddress(String host) {
        for (int i = 0; i < host.length(); i++) {
            char next = host.charAt(i);
            if (next != '.' && (next < '0' || next > '9')) {
                return host.contains(":");
            }
        }
        return true;
    }

    private static UnknownHostException failure(String host, ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof UnknownHostException failure) {
            return failure;
        }
        UnknownHostException failure = new UnknownHostException(host + ": " + cause);
        failure.initCause(e);
        return failure;
    }
}
