package io.github.ideogram4j.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands before a server on loopback, and can go silent: it then takes connections and bytes, and passes nothing on. */
final class StallingProxy implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final int target;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile @Nullable String last;

    StallingProxy(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on. */
    void stall() {
        silent = true;
    }

    /** From the moment at which a client sends this text. */
    void stallAt(String text) {
        last = text;
    }

    boolean isStalled() {
        return silent;
    }

    /** Works again; what was taken meanwhile is lost, and the connections that it was taken from are broken. */
    void resume() throws IOException {
        last = null;
        silent = false;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                sockets.add(client);
                if (!silent) {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(socket);
                    start(() -> relay(client, socket, true));
                    start(() -> relay(socket, client, false));
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void relay(Socket from, Socket to, boolean ofClient) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[BUFFER];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                String trigger = last;
                if (ofClient
                        && trigger != null
                        && new String(bytes, 0, count, StandardCharsets.ISO_8859_1).contains(trigger)) {
                    silent = true;
                }
                if (!silent) {
                    out.write(bytes, 0, count);
                }
            }
        } catch (IOException e) {
            // one of them has closed it
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stalling-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        resume();
        server.close();
    }
}
