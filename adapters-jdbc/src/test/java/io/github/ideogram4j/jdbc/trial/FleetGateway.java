package io.github.ideogram4j.jdbc.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway on loopback that counts payments for each picture, and requests under way at once. */
final class FleetGateway implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("picture (\\d+)");

    private final Map<Integer, Integer> payments = new ConcurrentHashMap<>();
    private final AtomicInteger paid = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Duration delay;
    private final HttpServer server;

    /** @param delay how long a picture takes */
    FleetGateway(Duration delay) throws IOException {
        this.delay = delay;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often each picture was paid for. */
    Map<Integer, Integer> payments() {
        return Map.copyOf(payments);
    }

    int paid() {
        return paid.get();
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            byte[] answer;
            try {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer = pay(body).getBytes(StandardCharsets.UTF_8);
                Thread.sleep(delay.toMillis());
            } finally {
                underWay.decrementAndGet(); // before the client can know
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String pay(String body) {
        Matcher number = NUMBER.matcher(body);
        if (!number.find()) {
            throw new IllegalStateException("a body without a number");
        }
        int picture = Integer.parseInt(number.group(1));
        payments.merge(picture, 1, Integer::sum);
        paid.incrementAndGet();
        return "{\"created\":\"2026-11-21T10:00:00Z\",\"data\":[{\"url\":\"" + address() + "/" + picture
                + ".png\",\"seed\":7,\"is_image_safe\":true}]}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
