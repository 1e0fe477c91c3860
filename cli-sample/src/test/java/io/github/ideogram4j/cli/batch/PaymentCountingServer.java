package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.port.LoopbackServer;
import io.github.ideogram4j.port.WireAnswer;
import io.github.ideogram4j.port.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A gateway on the loopback that counts payments by prompt. By chance, it answers that it is busy, and nothing is paid; or it
 * carries out the request and drops the connection without an answer. It drops each prompt once at most.
 */
public final class PaymentCountingServer implements AutoCloseable {
    private static final byte[] PICTURE = PngFixture.bytes(new Raster(8, 8));

    private final Map<String, Integer> payments = new ConcurrentHashMap<>();
    private final Map<String, Boolean> dropped = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> heldBack = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> paid = new ConcurrentHashMap<>();
    private final LoopbackServer server = LoopbackServer.start(this::answer);
    private final Random random;
    private final double busy;
    private final double drop;

    /**
     * Starts a server.
     *
     * @param busy the part of the requests that are answered with 429
     * @param drop the part of the requests that are paid for and get no answer
     */
    public PaymentCountingServer(long seed, double busy, double drop) {
        this.random = new Random(seed);
        this.busy = busy;
        this.drop = drop;
    }

    public String url() {
        return server.url().toString();
    }

    private WireAnswer answer(WireRequest request) {
        if (!request.method().equals("POST")) {
            return WireAnswer.of(200, "image/png", PICTURE);
        }
        String prompt = request.parts("prompt").get(0).text();
        if (chance(busy)) {
            return WireAnswer.json(429, "{\"error\":\"busy\"}");
        }
        payments.merge(prompt, 1, Integer::sum);
        paid(prompt).complete(null);
        Optional.ofNullable(heldBack.get(prompt)).ifPresent(CompletableFuture::join);
        boolean drops = chance(drop) && dropped.putIfAbsent(prompt, true) == null;
        WireAnswer answer = WireAnswer.json(
                200,
                "{\"created\":\"2026\",\"data\":[{\"url\":\"" + url()
                        + "/1.png\",\"seed\":5,\"resolution\":\"8x8\"}]}");
        return drops ? answer.ending(WireAnswer.Ending.DROPPED) : answer;
    }

    /** Holds back the answer to a prompt, which is paid for at once, until the future is completed. */
    public CompletableFuture<Void> holdBack(String prompt) {
        return heldBack.computeIfAbsent(prompt, key -> new CompletableFuture<>());
    }

    /** Waits until a prompt is paid for. */
    public void awaitPayment(String prompt) {
        paid(prompt).join();
    }

    private CompletableFuture<Void> paid(String prompt) {
        return paid.computeIfAbsent(prompt, key -> new CompletableFuture<>());
    }

    private synchronized boolean chance(double part) {
        return random.nextDouble() < part;
    }

    /** The number of payments by prompt. */
    public Map<String, Integer> payments() {
        return Map.copyOf(payments);
    }

    /** The prompts that were paid for and got no answer. */
    public List<String> dropped() {
        return List.copyOf(dropped.keySet());
    }

    @Override
    public void close() {
        server.close();
    }
}
