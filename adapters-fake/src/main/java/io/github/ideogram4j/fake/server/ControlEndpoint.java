package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Ledger;
import io.github.ideogram4j.fake.ReceivedCall;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.pricing.Quote;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows what the fake has received, and controls its script and its clock, in JSON. Thread-safe. */
final class ControlEndpoint {
    static final String PREFIX = "/__fake/";

    private static final String CONTROLS =
            "GET calls, GET ledger, GET unused, GET clock, POST script, POST clock and POST reset";

    private static final Pattern LOOPBACK = Pattern.compile("(?i)(?:localhost|127(?:\\.\\d+){3}|\\[::1])(?::\\d+)?");

    private final FakeTransport fake;
    private final @Nullable VirtualClock clock;
    private final String host;

    /**
     * @param clock the clock of the fake if it can be moved
     * @param host the host and port of a server on the loopback; empty for one that other machines reach
     */
    ControlEndpoint(FakeTransport fake, @Nullable VirtualClock clock, String host) {
        this.host = host;
        this.fake = fake;
        this.clock = clock;
    }

    HttpReply handle(HttpRequestHead head, BodyStream body) throws IOException {
        requireNoBrowser(head);
        return switch (head.method() + " " + head.path().substring(PREFIX.length())) {
            case "GET calls" -> calls();
            case "GET ledger" -> ledger();
            case "GET unused" -> HttpReply.json(200, object("unused", fake.unusedScript()));
            case "GET clock" -> now();
            case "POST clock" -> advance(JsonParser.object("the body", ReceivedFields.text(body)));
            case "POST script" -> script(JsonParser.object("the body", ReceivedFields.text(body)));
            case "POST reset" -> reset();
            default -> throw new RequestError(404, "the controls below " + PREFIX + " are " + CONTROLS);
        };
    }

    /** A page that a browser shows must not control a server on the same machine, also by a name that leads here. */
    private void requireNoBrowser(HttpRequestHead head) throws RequestError {
        String named = head.header("host");
        boolean here = host.isEmpty()
                || named.isEmpty()
                || named.equalsIgnoreCase(host)
                || LOOPBACK.matcher(named).matches();
        if (!here || !head.header("origin").isEmpty()) {
            throw new RequestError(
                    403, "controls are not for web pages: send no Origin, and a Host such as localhost or 127.0.0.1");
        }
    }

    private HttpReply calls() {
        List<Object> calls = new ArrayList<>();
        for (ReceivedCall call : fake.received()) {
            List<Object> files = new ArrayList<>();
            for (ReceivedCall.Input file : call.inputs()) {
                files.add(object(
                        "parameter", file.parameter(),
                        "fileName", file.fileName(),
                        "size", file.size(),
                        "sha256", file.sha256()));
            }
            calls.add(object(
                    "operation", call.operation().name(),
                    "parameters", call.parameters(),
                    "files", files,
                    "attempt", call.attempt(),
                    "outcome", call.outcome(),
                    "latencyMillis", call.latency().toMillis(),
                    "cost", call.cost()));
        }
        return HttpReply.json(200, object("calls", calls, "dropped", fake.droppedCalls()));
    }

    private HttpReply ledger() {
        List<Object> rows = new ArrayList<>();
        for (Ledger.Row row : fake.ledger().rows()) {
            rows.add(object(
                    "operation", row.operation(),
                    "variant", row.variant(),
                    "outcome", row.outcome(),
                    "each", row.each(),
                    "calls", row.calls()));
        }
        Quote spent = fake.ledger().spent();
        return HttpReply.json(
                200,
                object(
                        "spent", spent,
                        "low", spent.low(),
                        "high", spent.high(),
                        "priceList", spent.priceList(),
                        "rows", rows));
    }

    private HttpReply now() throws RequestError {
        return HttpReply.json(200, object("now", clock().instant()));
    }

    private HttpReply advance(Map<?, ?> body) throws RequestError {
        BigDecimal seconds = body.size() == 1 && body.get("advanceSeconds") instanceof BigDecimal number
                ? number
                : BigDecimal.ONE.negate();
        if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            throw RequestError.bad("the body is not {\"advanceSeconds\":60}, with at most 1000000000");
        }
        try {
            clock().advance(Duration.ofMillis(seconds.movePointRight(3).longValue()));
        } catch (ArithmeticException e) {
            throw new RequestError(400, "the clock would be more than 292 years after its start");
        }
        return now();
    }

    private VirtualClock clock() throws RequestError {
        if (clock == null) {
            throw new RequestError(
                    404, "this server runs in real time; FakeServer.Builder.clock gives it another clock");
        }
        return clock;
    }

    private HttpReply script(Map<?, ?> script) throws RequestError {
        try {
            ScriptFile.apply("script", script, fake);
        } catch (IllegalArgumentException e) {
            throw RequestError.bad(String.valueOf(e.getMessage()));
        }
        return HttpReply.json(200, Map.of());
    }

    private HttpReply reset() {
        fake.reset();
        return HttpReply.json(200, Map.of());
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return object;
    }
}
