package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port whose accept queue is full, so that a connection attempt never completes. */
final class FullBacklogPort implements AutoCloseable {
    private static final int ENOUGH = 200;
    private static final int TIMEOUT_MILLIS = 300;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queue = new ArrayList<>();

    FullBacklogPort() throws IOException {}

    /** Fills the accept queue and returns the port. */
    int fill() throws IOException {
        while (admits()) {
            if (queue.size() == ENOUGH) {
                throw new IOException("this system keeps no queue as short as it is asked to");
            }
        }
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queue) {
            socket.close();
        }
        server.close();
    }

    private boolean admits() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(server.getLocalSocketAddress(), TIMEOUT_MILLIS);
            queue.add(socket);
            return true;
        } catch (SocketTimeoutException e) {
            socket.close();
            return false;
        }
    }
}
