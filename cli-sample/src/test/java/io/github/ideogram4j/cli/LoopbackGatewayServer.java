package io.github.ideogram4j.cli;

import io.github.ideogram4j.port.LoopbackServer;
import io.github.ideogram4j.port.WireAnswer;
import io.github.ideogram4j.port.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A gateway and its picture host on the loopback interface. Answers correctly unless the test sets another answer. */
final class LoopbackGatewayServer implements AutoCloseable {
    static final byte[] PICTURE = SampleImages.pngWithAlpha(8, 8);

    private final List<WireRequest> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final LoopbackServer server = LoopbackServer.start(this::answer);
    private volatile WireAnswer answer =
            pictures("{\"url\":\"" + url() + "/1.png\",\"seed\":5,\"resolution\":\"8x8\"}");
    private volatile IoAction meanwhile = () -> {};
    private volatile WireAnswer picture = WireAnswer.of(200, "image/png", PICTURE);

    /** An action that runs while the command waits for the answer. */
    interface IoAction {
        void run() throws IOException;
    }

    /** A successful answer with these items. */
    static WireAnswer pictures(String... items) {
        return WireAnswer.json(200, "{\"created\":\"2026\",\"data\":[" + String.join(",", items) + "]}");
    }

    String url() {
        return server.url().toString();
    }

    LoopbackGatewayServer answering(WireAnswer other) {
        answer = other;
        return this;
    }

    LoopbackGatewayServer showing(WireAnswer other) {
        picture = other;
        return this;
    }

    /** Runs an action when the request has arrived, before it is answered. */
    void meanwhile(IoAction action) {
        meanwhile = action;
    }

    private WireAnswer answer(WireRequest request) {
        received.add(request);
        if (request.method().equals("POST")) {
            run(meanwhile);
        }
        reached.countDown();
        return request.method().equals("POST") ? answer : picture;
    }

    private static void run(IoAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitRequest() throws InterruptedException {
        reached.await();
    }

    /** Method and path of each request. */
    List<String> requests() {
        return received.stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    /** The headers that can carry a key, one line per request. */
    List<String> keys() {
        return received.stream()
                .map(request -> request.headers().get("api-key") + "/"
                        + request.headers().get("authorization"))
                .toList();
    }

    WireRequest first() {
        return received.get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
