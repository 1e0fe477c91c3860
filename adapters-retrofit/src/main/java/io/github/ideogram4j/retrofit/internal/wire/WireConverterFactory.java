package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Converts the bodies of 2xx answers to wire records, streamed and up to a maximum size. */
public final class WireConverterFactory extends Converter.Factory {
    private static final long TEXT_BYTES = 8L * 1024 * 1024;
    // eight inline pictures of 8 MiB in base64
    private static final long PICTURE_BYTES = 96L * 1024 * 1024;
    private static final long HEAD_BYTES = 2048;

    /** Reads one kind of answer. */
    @FunctionalInterface
    private interface Reading<T> {
        /** @param images receives each picture as soon as it is read */
        T read(JsonReader json, List<WireImage> images) throws IOException;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == WireBatch.class) {
            return body -> read(body, PICTURE_BYTES, WireBatch::read);
        }
        return type == WireDescriptions.class
                ? body -> read(body, TEXT_BYTES, (json, none) -> WireDescriptions.read(json))
                : null;
    }

    private static <T> T read(ResponseBody body, long limit, Reading<T> reading) throws IOException {
        try (BufferedSource source = Okio.buffer(new SizeLimit(body.source(), limit))) {
            ByteArrayOutputStream head = head(source);
            List<WireImage> images = new ArrayList<>();
            try {
                return reading.read(JsonReader.of(source), images);
            } catch (IOException | RuntimeException e) {
                throw new UnreadableAnswerException(new String(head.toByteArray(), StandardCharsets.UTF_8), images, e);
            }
        }
    }

    /** Copies the first bytes: a snapshot would keep Okio from recycling the segments. */
    private static ByteArrayOutputStream head(BufferedSource source) throws IOException {
        try {
            source.request(HEAD_BYTES);
        } catch (IOException e) {
            // a connection failure, which is reported again when the answer is read
        }
        Buffer buffer = source.getBuffer();
        int length = (int) Math.min(buffer.size(), HEAD_BYTES);
        ByteArrayOutputStream head = new ByteArrayOutputStream(length);
        buffer.copyTo(head, 0, length);
        return head;
    }

    /** Fails as soon as more than {@code limit} bytes are read. */
    private static final class SizeLimit extends ForwardingSource {
        private final long limit;
        private long left;

        SizeLimit(Source delegate, long limit) {
            super(delegate);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("more than " + limit + " bytes");
            }
            return read;
        }
    }
}
