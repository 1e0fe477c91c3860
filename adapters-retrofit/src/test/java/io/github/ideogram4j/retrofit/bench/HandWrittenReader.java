package io.github.ideogram4j.retrofit.bench;

import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads an answer exactly as documented and fails for any other. */
final class HandWrittenReader {
    private static final JsonReader.Options BATCH = JsonReader.Options.of("created", "data");
    private static final JsonReader.Options IMAGE =
            JsonReader.Options.of("prompt", "resolution", "is_image_safe", "seed", "url", "style_type");

    private final JsonReader json;

    HandWrittenReader(BufferedSource source) {
        json = JsonReader.of(source);
    }

    ImageBatch batch(Optional<String> requestId) throws IOException {
        Optional<String> created = Optional.empty();
        List<GeneratedImage> images = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.selectName(BATCH)) {
                case 0 -> created = Optional.of(json.nextString());
                case 1 -> {
                    json.beginArray();
                    while (json.hasNext()) {
                        images.add(image());
                    }
                    json.endArray();
                }
                default -> skip();
            }
        }
        json.endObject();
        return new ImageBatch(images, created, requestId);
    }

    private GeneratedImage image() throws IOException {
        @Nullable String prompt = null;
        @Nullable String resolution = null;
        @Nullable String url = null;
        @Nullable String style = null;
        boolean safe = true;
        OptionalLong seed = OptionalLong.empty();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.selectName(IMAGE)) {
                case 0 -> prompt = json.nextString();
                case 1 -> resolution = json.nextString();
                case 2 -> safe = json.nextBoolean();
                case 3 -> seed = OptionalLong.of(json.nextLong());
                case 4 -> url = json.nextString();
                case 5 -> style = json.nextString();
                default -> skip();
            }
        }
        json.endObject();
        return new GeneratedImage(
                Optional.ofNullable(url),
                expiry(url),
                safe,
                seed,
                Optional.ofNullable(resolution),
                Optional.empty(),
                Optional.ofNullable(prompt),
                Optional.ofNullable(style));
    }

    private static Optional<Instant> expiry(@Nullable String url) {
        int start = url == null ? -1 : url.indexOf("exp=");
        if (url == null || start < 0) {
            return Optional.empty();
        }
        int end = url.indexOf('&', start);
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(url, start + 4, end < 0 ? url.length() : end, 10)));
    }

    private void skip() throws IOException {
        json.skipName();
        json.skipValue();
    }
}
