package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.MediaType;
import okio.BufferedSink;
import okio.ByteString;

/** An {@code application/json} body, ready to be sent. */
final class JsonBody extends PaidBody {
    private static final MediaType TYPE = MediaType.get("application/json");

    private final ByteString content;

    JsonBody(ByteString content) {
        this.content = content;
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
