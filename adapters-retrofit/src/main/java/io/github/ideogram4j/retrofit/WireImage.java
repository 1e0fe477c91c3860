package io.github.ideogram4j.retrofit;

import org.jspecify.annotations.Nullable;

/** One picture of an answer, as it stands in the JSON; the last three are its bytes, where they came along. */
record WireImage(
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

    /** A bare link in the place of an object. */
    static WireImage at(String url) {
        return new WireImage(url, null, null, null, null, null, null, null, null, null);
    }

    boolean describesPicture() {
        return url != null || b64Json != null || base64Json != null || isImageSafe != null;
    }
}
