package io.github.ideogram4j.cli.report;

import com.squareup.moshi.JsonWriter;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction. Members keep their order; absent values are written as null. */
public final class JsonObject {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Adds a text. */
    public JsonObject text(String name, @Nullable String value) {
        members.put(name, value);
        return this;
    }

    /** Adds a text, or null. */
    public JsonObject text(String name, Optional<String> value) {
        return text(name, value.orElse(null));
    }

    /** Adds a whole number. */
    public JsonObject number(String name, @Nullable Long value) {
        members.put(name, value);
        return this;
    }

    JsonObject flag(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    /** Adds an object. */
    public JsonObject object(String name, JsonObject value) {
        members.put(name, value.members);
        return this;
    }

    /** Adds a list of texts. */
    public JsonObject texts(String name, List<String> values) {
        members.put(name, values);
        return this;
    }

    /** Adds a list of whole numbers. */
    public JsonObject numbers(String name, List<Long> values) {
        members.put(name, values);
        return this;
    }

    /** A quote as an object. */
    public static JsonObject of(Quote quote) {
        return new JsonObject()
                .text("low", quote.low().map(Money::toString))
                .text("high", quote.high().map(Money::toString))
                .text("currency", "USD")
                .text("priceList", quote.priceList());
    }

    JsonObject objects(String name, List<JsonObject> values) {
        members.put(name, values.stream().map(value -> value.members).toList());
        return this;
    }

    JsonObject violations(String name, List<Violation> violations) {
        return objects(
                name,
                violations.stream()
                        .map(violation -> new JsonObject()
                                .text("severity", violation.severity().name())
                                .text("field", violation.field())
                                .text("rule", violation.rule())
                                .text("message", Console.printable(violation.message())))
                        .toList());
    }

    /** Adds all members of another object. */
    public JsonObject addAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    /** The object as JSON on one line. */
    @Override
    public String toString() {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            writer.jsonValue(members);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an in-memory buffer does not fail
        }
    }
}
