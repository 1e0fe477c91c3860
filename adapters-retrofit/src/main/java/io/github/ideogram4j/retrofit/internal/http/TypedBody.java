package io.github.ideogram4j.retrofit.internal.http;

import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The body of an answer, without the regular expressions by which OkHttp parses a content type each time it is asked. */
final class TypedBody extends ResponseBody {
    private static final String JSON = "application/json";
    private static final MediaType JSON_TYPE = MediaType.get(JSON);

    private final ResponseBody body;
    private final @Nullable String contentType;

    TypedBody(ResponseBody body, @Nullable String contentType) {
        this.body = body;
        this.contentType = contentType;
    }

    @Override
    public @Nullable MediaType contentType() {
        return JSON.equals(contentType) ? JSON_TYPE : body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return body.source();
    }
}
