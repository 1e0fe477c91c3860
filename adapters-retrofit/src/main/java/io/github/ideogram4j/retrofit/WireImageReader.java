package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link WireImage}. */
final class WireImageReader {
    private static final JsonReader.Options NAMES = JsonReader.Options.of(
            "url",
            "prompt",
            "resolution",
            "upscaled_resolution",
            "is_image_safe",
            "seed",
            "style_type",
            "b64_json",
            "base64_json",
            "bytesBase64");

    private WireImageReader() {}

    /** Adds the picture, and does so too if the answer breaks off within it: its link may have come already. */
    static void read(JsonReader json, List<WireImage> images) throws IOException {
        @Nullable String[] values = new @Nullable String[NAMES.strings().size()];
        try {
            JsonFields.object(json, NAMES, index -> values[index] = JsonFields.scalar(json));
        } finally {
            images.add(image(values));
        }
    }

    private static WireImage image(@Nullable String[] values) {
        return new WireImage(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }
}
