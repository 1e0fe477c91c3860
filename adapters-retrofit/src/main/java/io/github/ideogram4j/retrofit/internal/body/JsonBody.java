package io.github.ideogram4j.retrofit.internal.body;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;

/** An {@code application/json} body in memory. */
final class JsonBody extends OneShotBody {
    private static final MediaType TYPE = MediaType.get("application/json");

    private final Buffer content;
    private final long length;

    /** @param content is emptied by {@link #writeTo} */
    JsonBody(Buffer content) {
        this.content = content;
        this.length = content.size();
    }

    /** Encodes maps, lists, strings, numbers and booleans as JSON. */
    static ByteString encode(Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter json = JsonWriter.of(buffer)) {
            json.jsonValue(value);
        } catch (IOException e) {
            throw unexpected(e);
        }
        return buffer.readByteString();
    }

    static UncheckedIOException unexpected(IOException failure) {
        return new UncheckedIOException("a buffer in memory failed", failure);
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content, content.size());
    }

    @Override
    public void close() {} // another thread of a user's HTTP stack may still write the content
}
