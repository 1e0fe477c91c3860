package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
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
        T read(JsonReader json) throws IOException;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == WireBatch.class) {
            return body -> read(body, PICTURE_BYTES, WireBatchReader::read);
        }
        return type == WireDescriptions.class ? body -> read(body, TEXT_BYTES, WireDescriptionsReader::read) : null;
    }

    private static <T> T read(ResponseBody body, long limit, Reading<T> reading) throws IOException {
        try (BufferedSource source = Okio.buffer(new SizeLimit(body.source(), limit))) {
            String head = head(source);
            try {
                return reading.read(JsonReader.of(source));
            } catch (IOException | RuntimeException e) {
                throw new UnreadableAnswerException(head, e);
            }
        }
    }

    /** Failures of the connection are left to the reading proper. */
    private static String head(BufferedSource source) {
        try {
            source.request(HEAD_BYTES);
        } catch (IOException e) {
            // will come again
        }
        Buffer buffer = source.getBuffer();
        return buffer.snapshot((int) Math.min(buffer.size(), HEAD_BYTES)).utf8();
    }
}
