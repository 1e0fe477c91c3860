package io.github.ideogram4j.cli;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A JSON object, built up in order; what is absent is written as null. */
final class JsonTree {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    JsonTree text(String name, @Nullable String value) {
        members.put(name, value);
        return this;
    }

    JsonTree text(String name, Optional<String> value) {
        return text(name, value.orElse(null));
    }

    JsonTree number(String name, @Nullable Long value) {
        members.put(name, value);
        return this;
    }

    JsonTree flag(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    JsonTree tree(String name, @Nullable JsonTree value) {
        members.put(name, value == null ? null : value.members);
        return this;
    }

    JsonTree texts(String name, List<String> values) {
        members.put(name, values);
        return this;
    }

    JsonTree trees(String name, List<JsonTree> values) {
        List<Object> maps = new ArrayList<>();
        values.forEach(value -> maps.add(value.members));
        members.put(name, maps);
        return this;
    }

    JsonTree and(JsonTree more) {
        members.putAll(more.members);
        return this;
    }

    /** On one line. */
    @Override
    public String toString() {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            writer.jsonValue(members);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a buffer in memory does not fail
        }
    }
}
