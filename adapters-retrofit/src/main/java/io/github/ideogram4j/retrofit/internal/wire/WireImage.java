package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one picture.
 *
 * @param url the link to the picture, absolute or relative to the gateway
 * @param prompt the prompt that was used
 * @param resolution the size of the picture
 * @param upscaledResolution the size of the upscaled picture
 * @param isImageSafe {@code false} if the safety filter held the picture back
 * @param seed the seed that was used
 * @param styleType the style that was used
 * @param b64Json the bytes of the picture in base64, where the gateway sends them in place of a link
 * @param base64Json another name of {@code b64Json}
 * @param bytesBase64 another name of {@code b64Json}
 */
public record WireImage(
        @Nullable String url,
        @Nullable String prompt,
        @Nullable String resolution,
        @Nullable String upscaledResolution,
        @Nullable String isImageSafe,
        @Nullable String seed,
        @Nullable String styleType,
        @Nullable String b64Json,
        @Nullable String base64Json,
        @Nullable String bytesBase64) {
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

    /** Returns the picture of an answer that has a link in place of an object. */
    static WireImage at(String url) {
        return new WireImage(url, null, null, null, null, null, null, null, null, null);
    }

    /** Adds the picture to {@code images}, also if the answer ends within it: its link may have arrived already. */
    static void read(JsonReader json, List<WireImage> images) throws IOException {
        @Nullable String[] values = new @Nullable String[NAMES.strings().size()];
        try {
            JsonFields.object(json, NAMES, index -> values[index] = JsonFields.scalar(json));
        } finally {
            images.add(of(values));
        }
    }

    private static WireImage of(@Nullable String[] values) {
        return new WireImage(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }

    boolean describesPicture() {
        return url != null || b64Json != null || base64Json != null || isImageSafe != null;
    }
}
