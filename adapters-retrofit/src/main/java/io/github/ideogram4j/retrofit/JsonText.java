package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import okio.ByteString;

/** Plain values as JSON: maps, lists, texts, numbers and truth values. */
final class JsonText {
    private JsonText() {}

    static ByteString of(Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter json = JsonWriter.of(buffer)) {
            json.jsonValue(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
        return buffer.readByteString();
    }
}
