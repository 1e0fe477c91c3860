package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Accepts a request and never answers, so that a test can observe when the client closes the connection. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket server;

    SilentServer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(20_000);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Accepts a connection and reads the first byte of its request. */
    Socket accept() throws IOException {
        Socket socket = server.accept();
        socket.setSoTimeout(20_000);
        if (socket.getInputStream().read() < 0) {
            throw new IOException("no request");
        }
        return socket;
    }

    /** Sends plain text, which a TLS client cannot read. */
    void answerInPlainText() {
        try (Socket socket = accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            awaitClose(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nanoseconds until the client closes the connection. */
    static long awaitClose(Socket socket) throws IOException {
        long start = System.nanoTime();
        InputStream in = socket.getInputStream();
        byte[] sink = new byte[8192];
        try {
            while (in.read(sink) >= 0) {
                // the rest of the request
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // a reset closes the connection too
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
