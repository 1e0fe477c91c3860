package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.fake.ErrorDialect;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.PictureOutcome;
import io.github.ideogram4j.fake.RefusalOutcome;
import io.github.ideogram4j.fake.ScriptRule;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.internal.Excerpt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script as parsed JSON. Each member is a method of {@link FakeTransport}, {@link ScriptRule} or {@link RefusalOutcome}:
 *
 * <pre>{@code
 * {"next": ["lost", {"refused": 429, "retryAfterSeconds": 2}],
 *  "nextPicture": ["gone"],
 *  "rules": [{"operation": "v3-generate", "promptContaining": "blood", "with": {"rendering_speed": "TURBO"},
 *             "after": 1, "times": 2, "chance": 30, "seed": 7, "latencyMillis": [500, 2000],
 *             "fail": {"dialect": "vendor_safety", "message": "no", "code": "c", "requestId": "r", "billed": false}}]}
 * }</pre>
 *
 * An outcome is {@code answered}, {@code unreachable}, {@code lost}, {@code silent}, {@code unreadable},
 * <code>{"heldBack": [0, 2]}</code>, or a refusal with a status, a dialect or both.
 */
final class ScriptFile {
    private final String place;
    private final Map<?, ?> json;
    private final List<Object> read = new ArrayList<>();

    private ScriptFile(String place, @Nullable Object json) {
        this.place = place;
        if (!(json instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(place + " is not an object");
        }
        this.json = members;
    }

    /**
     * Adds the script to the fake. Unused entries are reported with their place in the file.
     *
     * @param file name of the file, for messages
     * @param json the file as parsed JSON: objects as maps, arrays as lists, numbers as any {@link Number}
     * @throws IllegalArgumentException if a member is unknown or has no meaning; names file and place. Nothing of
     *     the script has been added then
     */
    static void apply(String file, @Nullable Object json, FakeTransport fake) {
        ScriptFile script = new ScriptFile(file, json);
        FakeTransport draft = new FakeTransport();
        List<?> next = script.list("next");
        for (int i = 0; i < next.size(); i++) {
            String place = script.at("next") + "[" + i + "]";
            draft.next(place, outcome(place, next.get(i)));
        }
        List<?> pictures = script.list("nextPicture");
        for (int i = 0; i < pictures.size(); i++) {
            String place = script.at("nextPicture") + "[" + i + "]";
            draft.nextPicture(place, constant(place, PictureOutcome.values(), pictures.get(i)));
        }
        List<?> rules = script.list("rules");
        for (int i = 0; i < rules.size(); i++) {
            new ScriptFile(script.at("rules") + "[" + i + "]", rules.get(i)).addRule(draft);
        }
        script.requireAllRead();
        fake.addScriptOf(draft);
    }

    private void addRule(FakeTransport fake) {
        ScriptRule<?> rule = newRule(fake).declaredAt(place);
        String prompt = text("promptContaining");
        if (prompt != null) {
            rule.promptContaining(prompt);
        }
        if (has("with")) {
            ScriptFile parameters = new ScriptFile(at("with"), get("with"));
            for (Object name : parameters.json.keySet()) {
                Object value = parameters.json.get(name);
                rule.with(String.valueOf(name), value instanceof Number ? plain(value) : String.valueOf(value));
            }
        }
        try {
            if (has("after")) {
                rule.after(integer("after"));
            }
            if (has("times")) {
                rule.times(integer("times"));
            }
            if (has("chance") || has("seed")) {
                rule.chance(has("chance") ? integer("chance") : 100, has("seed") ? integer("seed") : 0);
            }
            if (has("latencyMillis")) {
                rule.taking(latency(at("latencyMillis"), get("latencyMillis")));
            }
        } catch (IllegalArgumentException e) {
            throw placed(place, e);
        }
        if (has("fail")) {
            rule.fail(outcome(at("fail"), get("fail")));
        }
        requireAllRead();
    }

    /** The error with its place in the file, unless it has one. */
    private static IllegalArgumentException placed(String place, IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(place) ? e : new IllegalArgumentException(place + ": " + message, e);
    }

    private ScriptRule<?> newRule(FakeTransport fake) {
        String operation = text("operation");
        try {
            return fake.on(operation == null ? "" : operation);
        } catch (IllegalArgumentException e) {
            throw placed(at("operation"), e);
        }
    }

    private static Latency latency(String place, @Nullable Object value) {
        List<?> bounds = value instanceof List<?> range ? range : Arrays.asList(value, value);
        if (bounds.size() != 2) {
            throw new IllegalArgumentException(place + " is not a number or two numbers");
        }
        return Latency.between(
                Duration.ofMillis(integer(place, bounds.get(0))), Duration.ofMillis(integer(place, bounds.get(1))), 0);
    }

    private static Outcome outcome(String place, @Nullable Object json) {
        if (json instanceof String name) {
            return switch (name) {
                case "answered" -> Outcome.answered();
                case "unreachable" -> Outcome.unreachable();
                case "lost" -> Outcome.lost();
                case "silent" -> Outcome.silent();
                case "unreadable" -> Outcome.unreadable();
                default ->
                    throw new IllegalArgumentException(place + " is not answered, unreachable, lost, silent, unreadable"
                            + " or an object: " + Excerpt.of(String.valueOf(json)));
            };
        }
        ScriptFile script = new ScriptFile(place, json);
        try {
            Outcome outcome = script.has("heldBack") ? script.heldBack() : script.refusal();
            script.requireAllRead();
            return outcome;
        } catch (IllegalArgumentException e) {
            throw placed(place, e);
        }
    }

    private Outcome heldBack() {
        List<?> indexes = list("heldBack");
        int[] chosen = new int[indexes.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = integer(at("heldBack"), indexes.get(i));
        }
        return Outcome.heldBack(chosen);
    }

    private RefusalOutcome refusal() {
        if (!has("refused") && !has("dialect")) {
            throw new IllegalArgumentException(place + " has neither heldBack nor refused nor dialect");
        }
        ErrorDialect dialect = has("dialect") ? constant(at("dialect"), ErrorDialect.values(), get("dialect")) : null;
        RefusalOutcome refusal = has("refused") || dialect == null
                ? Outcome.refused(integer("refused"))
                : Outcome.refused(dialect.status());
        refusal = dialect == null ? refusal : refusal.withDialect(dialect);
        String message = text("message");
        refusal = message == null ? refusal : refusal.withMessage(message);
        String code = text("code");
        refusal = code == null ? refusal : refusal.withCode(code);
        String requestId = text("requestId");
        refusal = requestId == null ? refusal : refusal.withRequestId(requestId);
        refusal = has("retryAfterSeconds")
                ? refusal.withRetryAfter(Duration.ofSeconds(integer("retryAfterSeconds")))
                : refusal;
        Object billed = get("billed");
        if (has("billed") && !(billed instanceof Boolean)) {
            throw new IllegalArgumentException(at("billed") + " is not true or false");
        }
        return Boolean.FALSE.equals(billed) ? refusal.withoutBilling() : refusal;
    }

    private static <E extends Enum<E>> E constant(String place, E[] constants, @Nullable Object value) {
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(place + " is not one of "
                + Arrays.toString(constants).toLowerCase(Locale.ROOT) + ": " + Excerpt.of(String.valueOf(value)));
    }

    private String at(String name) {
        return place + (place.indexOf(' ') < 0 ? " " : ".") + name;
    }

    private boolean has(String name) {
        return json.containsKey(name);
    }

    private @Nullable Object get(String name) {
        read.add(name);
        return json.get(name);
    }

    private List<?> list(String name) {
        Object value = get(name);
        if (value instanceof List<?> list) {
            return list;
        }
        if (has(name)) {
            throw new IllegalArgumentException(at(name) + " is not a list");
        }
        return List.of();
    }

    private @Nullable String text(String name) {
        Object value = get(name);
        if (value instanceof String text) {
            return text;
        }
        if (has(name)) {
            throw new IllegalArgumentException(at(name) + " is not a text");
        }
        return null;
    }

    private int integer(String name) {
        return integer(at(name), get(name));
    }

    private static int integer(String place, @Nullable Object value) {
        try {
            return new BigDecimal(String.valueOf(value)).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(place + " is not a whole number", e);
        }
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    private void requireAllRead() {
        for (Object name : json.keySet()) {
            if (!read.contains(name)) {
                throw new IllegalArgumentException(
                        place + " has an unknown member: " + Excerpt.of(String.valueOf(name)));
            }
        }
    }
}
