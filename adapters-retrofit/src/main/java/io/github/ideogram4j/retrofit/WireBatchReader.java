package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link WireBatch}, by hand: no reflection, so nothing to keep when an Android app is shrunk. */
final class WireBatchReader {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("created", "request_id", "data");

    private final List<WireImage> images = new ArrayList<>();
    private @Nullable String created;
    private @Nullable String requestId;

    private WireBatchReader() {}

    static WireBatch read(JsonReader json) throws IOException {
        return new WireBatchReader().batch(json);
    }

    private WireBatch batch(JsonReader json) throws IOException {
        JsonFields.object(json, NAMES, index -> {
            switch (index) {
                case 0 -> created = JsonFields.scalar(json);
                case 1 -> requestId = JsonFields.scalar(json);
                // an object, as asynchronous relays send, holds no picture and is an error
                default -> JsonFields.array(json, () -> element(json));
            }
        });
        return new WireBatch(created, requestId, images);
    }

    /** One odd element must not take the pictures beside it along: they are paid for. */
    private void element(JsonReader json) throws IOException {
        switch (json.peek()) {
            case BEGIN_OBJECT -> images.add(WireImageReader.read(json));
            case STRING -> images.add(WireImage.at(json.nextString()));
            default -> json.skipValue();
        }
    }
}
