package io.github.ideogram4j.retrofit.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The server's side of an HTTP/1.1 connection. */
final class Http1Responder {
    private static final byte[] KEPT = answer("keep-alive");
    private static final byte[] CLOSED = answer("close");

    private final InputStream in;
    private boolean close; // as the last request asked for

    private Http1Responder(InputStream in) {
        this.in = in;
    }

    /** Answers each request after {@code delayMillis}, until one asks to close the connection. */
    static void serve(Socket socket, int delayMillis) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        Http1Responder requests = new Http1Responder(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
        do {
            requests.read();
            if (delayMillis > 0) {
                Thread.sleep(delayMillis);
            }
            out.write(requests.close ? CLOSED : KEPT);
        } while (!requests.close);
    }

    /** Reads a whole request. */
    private void read() throws IOException {
        line();
        long length = 0;
        String header = line();
        while (!header.isEmpty()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).trim());
            } else if (lower.startsWith("connection:")) {
                close = lower.endsWith("close");
            }
            header = line();
        }
        in.skipNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the client has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    private static byte[] answer(String connection) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (Map<String, String> headers : Payloads.HEADERS) {
            headers.forEach((name, value) ->
                    answer.append(name).append(": ").append(value).append("\r\n"));
        }
        answer.append("connection: ").append(connection).append("\r\n\r\n").append(Payloads.ANSWER);
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }
}
