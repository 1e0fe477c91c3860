package io.github.ideogram4j.retrofit.internal.body;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;

/** An {@code application/json} body, encoded in memory. */
final class JsonBody extends OneShotBody {
    private static final MediaType TYPE = MediaType.get("application/json");

    private final ByteString content;

    /** @param value maps, lists, strings, numbers and booleans */
    JsonBody(Object value) {
        this.content = encode(value);
    }

    /** Encodes maps, lists, strings, numbers and booleans as JSON. */
    static ByteString encode(Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter json = JsonWriter.of(buffer)) {
            json.jsonValue(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
        return buffer.readByteString();
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return content.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content);
    }

    @Override
    public void close() {}
}
