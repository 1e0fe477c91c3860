package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON answer of every endpoint that makes pictures.
 *
 * @param created the raw text of the timestamp
 * @param requestId the service's identifier of the request
 * @param data the pictures; empty if the answer has none
 */
public record WireBatch(@Nullable String created, @Nullable String requestId, List<WireImage> data) {

    /**
     * Reads a batch without reflection, so an Android app needs no keep rule for it.
     *
     * @param images receives each picture as soon as it is read, so that the pictures survive a failure later in the answer
     */
    static WireBatch read(JsonReader json, List<WireImage> images) throws IOException {
        return new Reader(images).batch(json);
    }

    private static final class Reader {
        private static final JsonReader.Options NAMES =
                JsonReader.Options.of("created", "request_id", "data", "output", "error", "message", "code");
        private static final JsonReader.Options OUTPUT = JsonReader.Options.of("b64_json");

        private final List<WireImage> images;
        private @Nullable String created;
        private @Nullable String requestId;
        private boolean error;
        private boolean message;
        private boolean code;

        Reader(List<WireImage> images) {
            this.images = images;
        }

        WireBatch batch(JsonReader json) throws IOException {
            JsonFields.object(json, NAMES, index -> {
                switch (index) {
                    case 0 -> created = JsonFields.scalar(json);
                    case 1 -> requestId = JsonFields.scalar(json);
                    case 2 -> data(json);
                    case 3 -> output(json);
                    case 4 -> error = isSet(json);
                    case 5 -> message = isSet(json);
                    default -> code = isSet(json);
                }
            });
            requireNoError();
            return new WireBatch(created, requestId, images);
        }

        /** Some relays send an error with status 200; an empty batch would hide it. */
        private void requireNoError() {
            if (images.isEmpty() && (error || (message && code))) {
                throw new JsonDataException("it is an error without pictures");
            }
        }

        private static boolean isSet(JsonReader json) throws IOException {
            JsonReader.Token token = json.peek();
            if (token == JsonReader.Token.BEGIN_OBJECT || token == JsonReader.Token.BEGIN_ARRAY) {
                json.skipValue();
                return true;
            }
            String text = JsonFields.scalar(json);
            return text != null && !text.trim().isEmpty() && !text.equals("false");
        }

        private void data(JsonReader json) throws IOException {
            if (json.peek() == JsonReader.Token.BEGIN_OBJECT) {
                single(json);
            } else {
                JsonFields.array(json, () -> element(json));
            }
        }

        /** Reads one picture without a list around it. Asynchronous relays send an object without a picture: an error. */
        private void single(JsonReader json) throws IOException {
            WireImage.read(json, images);
            if (!images.get(images.size() - 1).describesPicture()) {
                images.clear();
                throw new JsonDataException("data is an object without a picture");
            }
        }

        /** AiHubMix's own endpoint wraps the bytes of pictures in this object. */
        private void output(JsonReader json) throws IOException {
            if (json.peek() != JsonReader.Token.BEGIN_OBJECT) {
                json.skipValue();
                return;
            }
            JsonFields.object(json, OUTPUT, index -> {
                if (json.peek() == JsonReader.Token.BEGIN_ARRAY) {
                    JsonFields.array(json, () -> element(json));
                } else {
                    json.skipValue();
                }
            });
        }

        /** Skips an element of an unknown shape, because the pictures beside it are paid for. */
        private void element(JsonReader json) throws IOException {
            switch (json.peek()) {
                case BEGIN_OBJECT -> WireImage.read(json, images);
                case STRING -> images.add(WireImage.at(json.nextString()));
                default -> json.skipValue();
            }
        }
    }
}
