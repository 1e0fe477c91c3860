package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Reads the bodies of 2xx answers as their bytes arrive, up to a maximum size. The answer ends with its JSON object: what
 * follows, and whether the connection ends as it should, does not matter.
 */
public final class AnswerReader {
    private static final long TEXT_BYTES = 8L * 1024 * 1024;
    // eight inline pictures of 8 MiB in base64
    private static final long PICTURE_BYTES = 96L * 1024 * 1024;
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
    private static final int EXCERPT_CHARACTERS = 100;

    private final PartialAnswer answer;

    /** @param answer receives what is read, as soon as it is read */
    public AnswerReader(PartialAnswer answer) {
        this.answer = answer;
    }

    /** Reads one kind of answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonReader json) throws IOException;
    }

    /** Reads pictures. Does not close the body. */
    public WireBatch batch(ResponseBody body) throws UnreadableAnswerException {
        return read(body, PICTURE_BYTES, json -> WireBatch.read(json, answer));
    }

    /** Reads descriptions. Does not close the body. */
    public WireDescriptions descriptions(ResponseBody body) throws UnreadableAnswerException {
        return read(body, TEXT_BYTES, json -> WireDescriptions.read(json, answer));
    }

    private <T> T read(ResponseBody body, long limit, Reading<T> reading) throws UnreadableAnswerException {
        Received received = new Received(body.source(), limit);
        BufferedSource source = Okio.buffer(received);
        JsonReader json = JsonReader.of(source);
        try {
            if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
                source.skip(BYTE_ORDER_MARK.size());
            }
            return reading.read(json);
        } catch (NoResultException e) {
            throw new UnreadableAnswerException(String.valueOf(e.getMessage()), null);
        } catch (JsonDataException e) {
            throw new UnreadableAnswerException(notAsDocumented(e, json), e);
        } catch (JsonEncodingException | EOFException e) {
            throw new UnreadableAnswerException(received.ended ? cutOff(e, json) : malformed(json), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableAnswerException("broke off: " + describe(e), e);
        }
    }

    private String notAsDocumented(JsonDataException failure, JsonReader json) {
        return json.getPath().equals("$")
                ? "is not a JSON object: " + excerpt()
                : "is not as documented: " + failure.getMessage();
    }

    private String cutOff(Exception failure, JsonReader json) {
        if (!json.getPath().equals("$")) {
            return "ends too early, at " + json.getPath();
        }
        return failure instanceof EOFException ? "is empty" : malformed(json);
    }

    private String malformed(JsonReader json) {
        return json.getPath().equals("$") ? "is not JSON: " + excerpt() : "is malformed JSON at " + json.getPath();
    }

    private String excerpt() {
        String line = answer.head().replaceAll("[\\p{Cntrl}\\s]+", " ").trim();
        return line.length() <= EXCERPT_CHARACTERS ? line : line.substring(0, EXCERPT_CHARACTERS) + "...";
    }

    private static String describe(Exception failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    /** Thrown for an answer that is well-formed, but has no result. */
    static final class NoResultException extends IOException {
        private static final long serialVersionUID = 1L;

        NoResultException(String message) {
            super(message);
        }
    }

    /** Records the bytes of the answer, and fails as soon as they are more than {@code limit}. */
    private final class Received extends ForwardingSource {
        private final long limit;
        private long left;
        private boolean ended;

        Received(Source delegate, long limit) {
            super(delegate);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read < 0) {
                ended = true;
                return read;
            }
            answer.received(sink, read);
            left -= read;
            if (left < 0) {
                throw new IOException("more than " + limit + " bytes");
            }
            return read;
        }
    }
}
