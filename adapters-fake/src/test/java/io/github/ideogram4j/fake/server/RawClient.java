package io.github.ideogram4j.fake.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes to a server as they are, and reads its answers. */
final class RawClient implements Closeable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    RawClient(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** An answer, with its headers by lower-case name. */
    static final class Reply {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        private Reply(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /** The status; 0 if the connection ended in place of an answer. */
        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Ends sending; the answer can still be read. */
    RawClient endSending() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    Reply read() throws IOException {
        return read(true);
    }

    /** Reads the first answer that is not 100. */
    Reply readFinal() throws IOException {
        Reply reply = read();
        while (reply.status() == 100) {
            reply = read();
        }
        return reply;
    }

    /** Reads an answer; status 0 if the connection ends in its place. */
    Reply read(boolean withBody) throws IOException {
        String first = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = first.isEmpty() ? "" : line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        int status = first.isEmpty() ? 0 : Integer.parseInt(first.substring(9, 12));
        int length = withBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
        return new Reply(status, headers, in.readNBytes(length));
    }

    /** Reads the head of an answer and this many bytes of its body. */
    byte[] readBody(int length) throws IOException {
        read(false);
        return in.readNBytes(length);
    }

    /** Whether the server has closed the connection and has sent nothing more. */
    boolean hasEnded() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException e) {
            return true; // reset
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).trim();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
