package io.github.ideogram4j.port;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A minimal server for {@link WireAnswer}, on sockets of the JDK. Requires a content length. */
public final class LoopbackServer implements WireServer {
    private final ServerSocket server;
    private final Handler handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = daemon(this::acceptAll);

    private LoopbackServer(Handler handler) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.handler = handler;
    }

    public static LoopbackServer start(Handler handler) {
        try {
            LoopbackServer server = new LoopbackServer(handler);
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                daemon(() -> serve(connection)).start();
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            WireAnswer answer;
            do {
                answer = handler.answer(read(in));
                write(answer, connection.getOutputStream());
            } while (answer.ending() == WireAnswer.Ending.WHOLE);
            if (answer.ending().staysOpen()) {
                in.skip(Long.MAX_VALUE); // until the client hangs up
            }
        } catch (IOException e) {
            // the client has gone, or was sent away
        } finally {
            connections.remove(connection);
        }
    }

    private static WireRequest read(InputStream in) throws IOException {
        List<String> line = List.of(line(in).split(" ", -1));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon),
                    header.substring(colon + 1).trim(),
                    (first, second) -> first + ", " + second);
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("request broke off");
        }
        return new WireRequest(line.get(0), line.get(1), headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no request");
            }
            line.append((char) next);
        }
        return line.toString().trim();
    }

    private static void write(WireAnswer answer, OutputStream out) throws IOException {
        if (!answer.ending().begins()) {
            return;
        }
        byte[] body = answer.body();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " -\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, 0, answer.sentLength());
        out.flush();
    }

    /** The socket listens until no thread waits at it. */
    @Override
    public void close() {
        hangUp(server);
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(LoopbackServer::hangUp);
    }

    private static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        return thread;
    }
}
