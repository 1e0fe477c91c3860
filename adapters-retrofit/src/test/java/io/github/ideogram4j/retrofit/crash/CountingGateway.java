package io.github.ideogram4j.retrofit.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ideogram4j.fixture.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway on loopback, in the process of the test, that counts how often each picture was paid for. */
final class CountingGateway implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("picture (\\d+)");
    private static final String POST = "POST";

    private final byte[] picture = bytes();
    private final Map<Integer, Integer> payments = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    CountingGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns how often each picture was paid for since the last call. */
    Map<Integer, Integer> takePayments() {
        Map<Integer, Integer> taken = Map.copyOf(payments);
        payments.clear();
        return taken;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals(POST)) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                answer(exchange, paid(body).getBytes(StandardCharsets.UTF_8));
            } else {
                answer(exchange, picture);
            }
        }
    }

    private String paid(String body) {
        Matcher number = NUMBER.matcher(body);
        if (!number.find()) {
            throw new IllegalStateException("a body without a number");
        }
        int picked = Integer.parseInt(number.group(1));
        payments.merge(picked, 1, Integer::sum);
        return "{\"created\":\"2026-11-21T10:00:00Z\",\"data\":[{\"url\":\"" + address() + "/" + picked
                + ".png\",\"seed\":7,\"is_image_safe\":true}]}";
    }

    private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] bytes() {
        try (var in = Pictures.picture(64, 64).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
