package io.github.ideogram4j.retrofit;

import org.jspecify.annotations.Nullable;

/** One picture of an answer, as it stands in the JSON; the last two are its bytes, where they came along. */
record WireImage(
        @Nullable String url,
        @Nullable String prompt,
        @Nullable String resolution,
        @Nullable String upscaledResolution,
        @Nullable String isImageSafe,
        @Nullable String seed,
        @Nullable String styleType,
        @Nullable String b64Json,
        @Nullable String base64Json) {

    /** A bare link in the place of an object. */
    static WireImage at(String url) {
        return new WireImage(url, null, null, null, null, null, null, null, null);
    }
}
