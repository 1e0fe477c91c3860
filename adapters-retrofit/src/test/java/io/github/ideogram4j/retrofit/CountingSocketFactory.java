package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Counts the sockets of a client and records when the first was closed. */
class CountingSocketFactory extends SocketFactory {
    private static final int TIMEOUT_SECONDS = 30;

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch connecting = new CountDownLatch(1);
    private final CompletableFuture<Long> closed = new CompletableFuture<>();

    /** Waits until the first socket begins to connect. */
    void awaitConnecting() throws InterruptedException {
        assertThat(connecting.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** The {@link System#nanoTime} when the first socket was closed. */
    long closedNanos() throws Exception {
        return closed.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** The number of sockets created. */
    int count() {
        return sockets.size();
    }

    int open() {
        return (int) sockets.stream().filter(socket -> !socket.isClosed()).count();
    }

    /** Closes the sockets that a client has leaked. */
    void closeAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new CountedSocket();
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    private final class CountedSocket extends Socket {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            connecting.countDown();
            super.connect(endpoint, timeout);
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            closed.complete(System.nanoTime());
        }
    }
}
