package io.github.ideogram4j.fake.bench;

import io.github.ideogram4j.bench.Bar;
import io.github.ideogram4j.bench.BarTable;
import io.github.ideogram4j.bench.ChildJvm;
import io.github.ideogram4j.bench.Comparison;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.server.FakeServer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls the served fake, a process of its own, over kept connections; nobody opens the pictures. */
final class ServerBenchmark {
    private static final int IN_FLIGHT = 16;
    private static final double NANOS = 1e9;

    private ServerBenchmark() {}

    /** A server that prints its port and ends with its input. */
    public static void main(String[] args) throws IOException {
        try (FakeServer server = FakeServer.start(new FakeTransport())) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                // until the input is closed
            }
        }
    }

    /** @param calls of each connection and round */
    static void run(BarTable table, int rounds, int calls) throws IOException {
        double[] perSecond = new double[rounds];
        ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
        try (ChildJvm server = ChildJvm.start(ServerBenchmark.class)) {
            int port = Integer.parseInt(server.nextLine());
            round(threads, port, calls); // to warm up
            for (int i = 0; i < rounds; i++) {
                perSecond[i] = round(threads, port, calls);
            }
        } finally {
            threads.shutdownNow();
        }
        table.row(Bar.SERVER, Comparison.alone(perSecond));
    }

    private static double round(ExecutorService threads, int port, int calls) throws IOException {
        List<Callable<Void>> connections = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            int first = i * calls;
            connections.add(() -> call(port, first, calls));
        }
        long start = System.nanoTime();
        try {
            for (Future<Void> connection : threads.invokeAll(connections)) {
                connection.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e);
        }
        return IN_FLIGHT * calls * NANOS / (System.nanoTime() - start);
    }

    private static Void call(int port, int first, int calls) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int i = 0; i < calls; i++) {
                out.write(request(first + i));
                readAnswer(in, buffer);
            }
        }
        return null;
    }

    private static byte[] request(int number) {
        String json = "{\"prompt\":\"A lighthouse at dawn, number " + number
                + "\",\"aspect_ratio\":\"16x9\",\"rendering_speed\":\"TURBO\"}";
        return ("POST /ideogram/v1/ideogram-v3/generate HTTP/1.1\r\nHost: 127.0.0.1\r\nApi-Key: k\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads one answer and requires that it has a link. */
    private static void readAnswer(InputStream in, byte[] buffer) throws IOException {
        int count = 0;
        while (true) {
            int read = in.read(buffer, count, buffer.length - count);
            if (read < 0) {
                throw new EOFException("no answer");
            }
            count += read;
            String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            int body = text.indexOf("\r\n\r\n") + 4;
            int length = text.indexOf("Content-Length: ") + 16;
            if (body > 4 && count == body + Integer.parseInt(text.substring(length, text.indexOf('\r', length)))) {
                if (!text.contains("\"url\":\"http")) {
                    throw new IOException(text);
                }
                return;
            }
        }
    }
}
