package io.github.ideogram4j.retrofit;

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
import okio.Okio;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Reads answers as they arrive, up to a size, and keeps the beginning of one that cannot be read. */
final class AnswerReading extends Converter.Factory {
    private static final long TEXT_BYTES = 8L * 1024 * 1024;
    // eight pictures of 8 MiB, inline
    private static final long PICTURE_BYTES = 96L * 1024 * 1024;
    private static final long HEAD_BYTES = 2048;

    /** How one kind of answer is read. */
    @FunctionalInterface
    private interface Reading<T> {
        /** @param images gets the pictures, one by one, so that they are there even if the rest cannot be read */
        T read(JsonReader json, List<WireImage> images) throws IOException;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == WireBatch.class) {
            return body -> read(body, PICTURE_BYTES, WireBatchReader::read);
        }
        return type == WireDescriptions.class
                ? body -> read(body, TEXT_BYTES, (json, none) -> WireDescriptionsReader.read(json))
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

    /** A copy: a snapshot would share its memory with OkHttp's pool, which then gives up on it. */
    private static ByteArrayOutputStream head(BufferedSource source) throws IOException {
        try {
            source.request(HEAD_BYTES);
        } catch (IOException e) {
            // a failure of the connection: it will come again when the answer is read
        }
        Buffer buffer = source.getBuffer();
        int length = (int) Math.min(buffer.size(), HEAD_BYTES);
        ByteArrayOutputStream head = new ByteArrayOutputStream(length);
        buffer.copyTo(head, 0, length);
        return head;
    }
}
