package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads at most 16 KiB of an error body, that of a response outside 2xx, into memory. Reading all of it later would lose
 * the status if the body broke off. {@link ErrorDecoder} decodes it.
 */
final class ErrorBodyInterceptor implements Interceptor {
    private static final long MAX_BYTES = 16 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        return withErrorBodyRead(chain.proceed(chain.request()));
    }

    /** Returns a response outside 2xx with its body in memory, and any other response unchanged. */
    static Response withErrorBodyRead(Response response) throws IOException {
        if (response.isSuccessful()) {
            return response;
        }
        ResponseBody body = response.body();
        Buffer head = new Buffer();
        try (body) {
            if (body != null) {
                readHead(body.source(), head);
            }
        }
        return response.newBuilder()
                .body(ResponseBody.create(head, body == null ? null : body.contentType(), head.size()))
                .build();
    }

    private static void readHead(BufferedSource source, Buffer head) throws IOException {
        try {
            source.request(MAX_BYTES);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            // the bytes that have arrived are kept
        }
        head.write(source.getBuffer(), Math.min(MAX_BYTES, source.getBuffer().size()));
    }
}
