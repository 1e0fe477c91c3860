package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.PictureOutcome;
import io.github.ideogram4j.fake.ReceivedCall;
import io.github.ideogram4j.fake.RefusalOutcome;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the received calls and takes outcomes for the next ones, in JSON. Thread-safe. */
final class ControlEndpoint {
    static final String PREFIX = "/__fake/";

    private static final List<String> REFUSAL = List.of("status", "retry_after", "code", "message", "request_id");

    private final FakeTransport fake;

    ControlEndpoint(FakeTransport fake) {
        this.fake = fake;
    }

    HttpReply handle(HttpRequestHead head, BodyStream body) throws IOException {
        return switch (head.method() + " " + head.path().substring(PREFIX.length())) {
            case "GET calls" -> calls();
            case "POST reset" -> reset();
            case "POST next" -> next(JsonParser.object("the body", text(body)));
            default ->
                throw new RequestError(
                        404,
                        "the controls are GET " + PREFIX + "calls, POST " + PREFIX + "next and POST " + PREFIX
                                + "reset");
        };
    }

    private HttpReply calls() {
        List<Object> calls = new ArrayList<>();
        fake.received().forEach(call -> calls.add(call(call)));
        return HttpReply.json(200, Map.of("calls", calls));
    }

    private HttpReply reset() {
        fake.forget();
        return HttpReply.json(200, Map.of());
    }

    private static String text(BodyStream body) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            text.write(buffer, 0, read);
            if (text.size() > MultipartPart.MAX_TEXT) {
                throw new RequestError(413, "the JSON has more than " + MultipartPart.MAX_TEXT + " bytes");
            }
        }
        return MultipartPart.utf8("the body", text.toByteArray());
    }

    private static Map<String, Object> call(ReceivedCall call) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> files = new LinkedHashMap<>();
        call.operation().describeTo(new ParameterVisitor() {
            @Override
            public void text(String name, String value) {
                put(parameters, name, value);
            }

            @Override
            public void number(String name, int value) {
                parameters.put(name, value);
            }

            @Override
            public void file(String name, ImageSource value) {
                put(files, name, value.name());
            }
        });
        call.options().extraParameters().forEach((name, value) -> put(parameters, name, value));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", call.operation().name());
        json.put("parameters", parameters);
        json.put("files", files);
        return json;
    }

    /** A name that comes again gets a list. */
    private static void put(Map<String, Object> all, String name, String value) {
        Object before = all.get(name);
        List<Object> list = new ArrayList<>(before instanceof List<?> more ? more : List.of());
        if (before instanceof String) {
            list.add(before);
        }
        list.add(value);
        all.put(name, list.size() == 1 ? value : list);
    }

    private HttpReply next(Map<?, ?> body) throws RequestError {
        if (!List.of("outcomes", "pictures").containsAll(body.keySet())) {
            throw RequestError.bad("the body is not {\"outcomes\":[...],\"pictures\":[...]}");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Object outcome : list(body, "outcomes")) {
            outcomes.add(outcome(outcome));
        }
        Map<String, PictureOutcome> known = new LinkedHashMap<>();
        for (PictureOutcome outcome : PictureOutcome.values()) {
            known.put(outcome.name().toLowerCase(Locale.ROOT), outcome);
        }
        List<PictureOutcome> pictures = new ArrayList<>();
        for (Object picture : list(body, "pictures")) {
            String name = String.valueOf(picture);
            PictureOutcome outcome = known.get(name);
            if (outcome == null) {
                throw RequestError.bad("unknown outcome of a picture" + Hints.of(name, known.keySet()));
            }
            pictures.add(outcome);
        }
        fake.next(outcomes.toArray(new Outcome[0]));
        fake.nextPicture(pictures.toArray(new PictureOutcome[0]));
        return HttpReply.json(200, Map.of("outcomes", outcomes.size(), "pictures", pictures.size()));
    }

    private static List<?> list(Map<?, ?> body, String name) throws RequestError {
        Object value = body.get(name);
        if (value != null && !(value instanceof List)) {
            throw RequestError.bad(name + " is not a list");
        }
        return value == null ? List.of() : (List<?>) value;
    }

    private static Outcome outcome(@Nullable Object outcome) throws RequestError {
        if (outcome instanceof Map<?, ?> refusal) {
            return refusal(refusal);
        }
        String name = String.valueOf(outcome);
        return switch (name) {
            case "answered" -> Outcome.answered();
            case "first_picture_held_back" -> Outcome.firstPictureHeldBack();
            case "unreachable" -> Outcome.unreachable();
            case "lost" -> Outcome.lost();
            case "silent" -> Outcome.silent();
            case "unreadable" -> Outcome.unreadable();
            default ->
                throw RequestError.bad("unknown outcome"
                        + Hints.of(
                                name,
                                List.of(
                                        "answered",
                                        "first_picture_held_back",
                                        "unreachable",
                                        "lost",
                                        "silent",
                                        "unreadable",
                                        "{\"status\":429}")));
        };
    }

    private static Outcome refusal(Map<?, ?> json) throws RequestError {
        if (!REFUSAL.containsAll(json.keySet()) || !(json.get("status") instanceof BigDecimal status)) {
            throw RequestError.bad("a refusal is not {\"status\":429}, with any of " + REFUSAL);
        }
        try {
            RefusalOutcome refusal = Outcome.refused(status.intValueExact());
            Object wait = json.get("retry_after");
            refusal = wait == null
                    ? refusal
                    : refusal.withRetryAfter(Duration.ofSeconds(((BigDecimal) wait).intValueExact()));
            Object code = json.get("code");
            refusal = code == null ? refusal : refusal.withCode((String) code);
            Object message = json.get("message");
            refusal = message == null ? refusal : refusal.withMessage((String) message);
            Object id = json.get("request_id");
            return id == null ? refusal : refusal.withRequestId((String) id);
        } catch (ArithmeticException | ClassCastException | IllegalArgumentException e) {
            throw RequestError.bad("a refusal is not {\"status\":429,\"retry_after\":2,\"code\":\"...\"}: "
                    + Hints.quoted(String.valueOf(e.getMessage())));
        }
    }
}
