package io.github.ideogram4j.retrofit;

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
 * Lets nothing be sent on a connection that its server has ended since it last served: the outcome of a paid POST would
 * be unknown for no reason. OkHttp does not look until a connection has idled for ten seconds, and a server may wait no
 * more than five.
 */
final class LiveConnections implements Interceptor {
    private final Set<Connection> served = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null || !isSilentByNature(connection.protocol())) {
            return chain.proceed(chain.request());
        }
        if (served.contains(connection) && hasEnded(connection.socket())) {
            throw new StaleConnectionException();
        }
        Response response = chain.proceed(chain.request());
        served.add(connection);
        return response;
    }

    /** HTTP/2 talks at any time, and OkHttp listens to it. */
    private static boolean isSilentByNature(Protocol protocol) {
        return protocol == Protocol.HTTP_1_1 || protocol == Protocol.HTTP_1_0;
    }

    /** Bytes that nobody asked for are as bad as the end: they would be taken for the answer. */
    private static boolean hasEnded(Socket socket) {
        try {
            int usual = socket.getSoTimeout();
            socket.setSoTimeout(1);
            return !isSilent(socket, usual);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isSilent(Socket socket, int usualMillis) throws IOException {
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(usualMillis);
            return true;
        }
    }
}
