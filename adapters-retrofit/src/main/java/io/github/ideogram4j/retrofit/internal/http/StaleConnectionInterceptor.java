package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Network interceptor that refuses a pooled connection which the server has closed: a paid POST on it would end with an
 * unknown outcome. OkHttp checks a connection only after ten idle seconds, but a server may close it after five.
 *
 * <p>{@link Retry} then takes another connection.
 */
final class StaleConnectionInterceptor implements Interceptor {
    private final Set<Connection> used = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Application interceptor that proceeds again for each stale connection; the pool holds a finite number of them. */
    static final class Retry implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            while (true) {
                try {
                    return chain.proceed(chain.request());
                } catch (StaleConnectionException e) {
                    // nothing was sent, and OkHttp has discarded the connection
                }
            }
        }
    }

    /** The server has closed a pooled connection; nothing was sent on it. */
    private static final class StaleConnectionException extends IOException {
        private static final long serialVersionUID = 1L;

        StaleConnectionException() {
            super("the server has ended the connection");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null || !isHttp1(connection.protocol())) {
            return chain.proceed(chain.request());
        }
        if (used.contains(connection) && isStale(connection.socket())) {
            throw new StaleConnectionException();
        }
        Response response = chain.proceed(chain.request());
        used.add(connection);
        return response;
    }

    /** An idle HTTP/1.x connection is silent. HTTP/2 sends frames at any time, and OkHttp reads them. */
    private static boolean isHttp1(Protocol protocol) {
        return protocol == Protocol.HTTP_1_1 || protocol == Protocol.HTTP_1_0;
    }

    /** Unexpected bytes count as stale too: OkHttp would read them as the answer. */
    private static boolean isStale(Socket socket) {
        try {
            int timeoutMillis = socket.getSoTimeout();
            socket.setSoTimeout(1);
            return !isSilent(socket, timeoutMillis);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isSilent(Socket socket, int timeoutMillis) throws IOException {
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(timeoutMillis);
            return true;
        }
    }
}
