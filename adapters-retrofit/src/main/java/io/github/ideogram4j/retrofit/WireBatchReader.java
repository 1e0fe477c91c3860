package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link WireBatch}, by hand: no reflection, so nothing to keep when an Android app is shrunk. */
final class WireBatchReader {
    private static final JsonReader.Options NAMES =
            JsonReader.Options.of("created", "request_id", "data", "output", "error", "message", "code");
    private static final JsonReader.Options OUTPUT = JsonReader.Options.of("b64_json");

    private final List<WireImage> images;
    private @Nullable String created;
    private @Nullable String requestId;
    private boolean error;
    private boolean message;
    private boolean code;

    private WireBatchReader(List<WireImage> images) {
        this.images = images;
    }

    /** @param images gets them one by one, so that they are there even if the rest cannot be read */
    static WireBatch read(JsonReader json, List<WireImage> images) throws IOException {
        return new WireBatchReader(images).batch(json);
    }

    private WireBatch batch(JsonReader json) throws IOException {
        JsonFields.object(json, NAMES, index -> {
            switch (index) {
                case 0 -> created = JsonFields.scalar(json);
                case 1 -> requestId = JsonFields.scalar(json);
                case 2 -> data(json);
                case 3 -> output(json);
                case 4 -> error = says(json);
                case 5 -> message = says(json);
                default -> code = says(json);
            }
        });
        requireNoError();
        return new WireBatch(created, requestId, images);
    }

    /** A refusal that some relays send as a success: an empty batch would hide it. */
    private void requireNoError() {
        if (images.isEmpty() && (error || (message && code))) {
            throw new JsonDataException("it is an error without pictures");
        }
    }

    private static boolean says(JsonReader json) throws IOException {
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

    /** A picture without a list around it; the object that asynchronous relays send instead holds none, and is an error. */
    private void single(JsonReader json) throws IOException {
        WireImageReader.read(json, images);
        if (!images.get(images.size() - 1).describesPicture()) {
            images.clear();
            throw new JsonDataException("data is an object without a picture");
        }
    }

    /** How AiHubMix's own endpoint wraps bytes. */
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

    /** One odd element must not take the pictures beside it along: they are paid for. */
    private void element(JsonReader json) throws IOException {
        switch (json.peek()) {
            case BEGIN_OBJECT -> WireImageReader.read(json, images);
            case STRING -> images.add(WireImage.at(json.nextString()));
            default -> json.skipValue();
        }
    }
}
