package io.github.ideogram4j.cli;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;

/** The exit code and the output of a run of the command. */
record CommandOutcome(int exit, String out, String err) {
    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Standard output, which must be a single JSON object. */
    @SuppressWarnings("unchecked") // the reader gives maps, lists, strings and numbers, as the tests expect them
    Map<String, Object> json() {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(out))) {
            Map<String, Object> tree = (Map<String, Object>) reader.readJsonValue();
            if (tree == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new AssertionError("more than one JSON object: " + out);
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    /** A member of the JSON object as text. */
    String member(String name) {
        return String.valueOf(json().get(name));
    }

    @SuppressWarnings("unchecked") // as above
    Map<String, Object> error() {
        return (Map<String, Object>) Objects.requireNonNull(json().get("error"));
    }

    @SuppressWarnings("unchecked") // as above
    List<Map<String, Object>> list(String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(json().get(name), name);
    }
}
