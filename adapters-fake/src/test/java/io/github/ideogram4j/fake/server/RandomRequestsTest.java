package io.github.ideogram4j.fake.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.FakeTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
final class RandomRequestsTest {
    private static final long SEED = Long.getLong("ideogram4j.seed", 20_261_121L);
    private static final Set<Integer> TYPED = Set.of(200, 400, 401, 403, 404, 405, 413, 417, 431, 501, 505);

    @ParameterizedTest(name = "lenient {0}")
    @ValueSource(booleans = {false, true})
    void validRequests_areAllCarriedOut(boolean lenient) throws IOException {
        RandomRequests requests = new RandomRequests(SEED);
        FakeTransport fake = new FakeTransport();
        try (FakeServer server = FakeServer.builder(fake).lenient(lenient).start();
                RawClient client = new RawClient(server.uri())) {
            for (int i = 0; i < 500; i++) {
                byte[] request = requests.next();
                RawClient.Reply reply = client.send(request).read();

                assertThat(reply.status()).as(() -> described(request, reply)).isEqualTo(200);
            }
        }
        assertThat(fake.received()).hasSize(500);
    }

    @ParameterizedTest(name = "lenient {0}")
    @ValueSource(booleans = {false, true})
    void mutatedRequests_neverMakeTheServerFailOrHang(boolean lenient) throws IOException {
        RandomRequests requests = new RandomRequests(SEED);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        Set<String> errors = new HashSet<>();
        try (FakeServer server =
                FakeServer.builder(new FakeTransport()).lenient(lenient).start()) {
            for (int i = 0; i < 10_000; i++) {
                byte[] request = requests.mutated(requests.next());
                try (RawClient client = new RawClient(server.uri())) {
                    RawClient.Reply reply = client.send(request).endSending().readFinal();
                    errors.add(reply.text().replaceAll("'.*|\\d+", ""));
                    statuses.merge(reply.status(), 1, Integer::sum);
                    boolean nothing = new String(request, StandardCharsets.ISO_8859_1).isBlank();

                    assertThat(TYPED.contains(reply.status()) || (nothing && reply.status() == 0))
                            .as(() -> described(request, reply))
                            .isTrue();
                }
            }
        }
        // so that the changes do not all end at the first door
        assertThat(statuses.get(200)).as("%s", statuses).isBetween(150, 8000);
        assertThat(errors).as("kinds of errors").hasSizeGreaterThan(30);
    }

    private static String described(byte[] request, RawClient.Reply reply) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return "seed " + SEED + ": " + reply.status() + " " + reply.text() + "\n"
                + text.substring(0, Math.min(text.length(), 3000));
    }
}
