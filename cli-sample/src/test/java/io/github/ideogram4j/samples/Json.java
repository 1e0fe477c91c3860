package io.github.ideogram4j.samples;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.ideogram4j.model.ColorPalette;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and plain values, so that an unexpected field does not make a paid answer unreadable. */
final class Json {
    private Json() {}

    static String write(Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.jsonValue(value);
            writer.flush();
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> of(ColorPalette palette) {
        return palette instanceof ColorPalette.Members own
                ? Map.of("members", own.colors().stream().map(Json::member).toList())
                : Map.of("name", palette.toString());
    }

    private static Map<String, Object> member(ColorPalette.WeightedColor color) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("color_hex", color.color().value());
        color.weight().ifPresent(weight -> member.put("color_weight", weight));
        return member;
    }

    static Map<?, ?> object(String text) throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
            if (reader.readJsonValue() instanceof Map<?, ?> object) {
                return object;
            }
            throw new IOException("no JSON object");
        } catch (JsonDataException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A string, number or boolean as text; empty for anything else. */
    static Optional<String> text(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return Optional.of(Long.toString(number.longValue()));
        }
        return Optional.ofNullable(value)
                .filter(it -> it instanceof String || it instanceof Number || it instanceof Boolean)
                .map(Object::toString)
                .filter(it -> !it.isBlank());
    }
}
