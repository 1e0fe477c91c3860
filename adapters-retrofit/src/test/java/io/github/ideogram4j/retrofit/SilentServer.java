package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Takes one request and says nothing, so that a test can see when the other side hangs up. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket server;

    SilentServer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(20_000);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Reads the first byte of a request. */
    Socket accept() throws IOException {
        Socket socket = server.accept();
        socket.setSoTimeout(20_000);
        if (socket.getInputStream().read() < 0) {
            throw new IOException("no request");
        }
        return socket;
    }

    /** Breaks the silence, to the dismay of a client that expects TLS. */
    void answerInPlainText() {
        try (Socket socket = accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            awaitHangUp(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nanoseconds until the client has closed the connection. */
    static long awaitHangUp(Socket socket) throws IOException {
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
            // a reset is a hang-up too
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
