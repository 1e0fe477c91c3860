package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
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
            "bytesBase64",
            "id",
            "request_id",
            "task_id",
            "generation_id");

    /** The number of fields. */
    static final int FIELDS = 10;

    /** The index of {@link #url}. */
    static final int URL = 0;

    /**
     * Adds the object to the pictures of {@code answer}, field by field: its link may arrive before the answer ends within
     * it.
     *
     * @return whether the object describes a picture, and not a task, for example
     */
    static boolean read(JsonReader json, PartialAnswer answer) throws IOException {
        boolean[] picture = new boolean[1];
        answer.addImage();
        JsonFields.object(json, NAMES, index -> {
            String value = JsonFields.scalar(json);
            if (index < FIELDS) {
                answer.set(index, value);
                picture[0] |= value != null && (index == URL || index == 4 || index >= 7);
            } else {
                answer.note(idAt(index), value);
            }
        });
        return picture[0];
    }

    private static PartialAnswer.Id idAt(int index) {
        return switch (index) {
            case 10 -> PartialAnswer.Id.PLAIN;
            case 11 -> PartialAnswer.Id.REQUEST;
            default -> PartialAnswer.Id.TASK;
        };
    }

    static WireImage of(@Nullable String[] values) {
        return new WireImage(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }
}
