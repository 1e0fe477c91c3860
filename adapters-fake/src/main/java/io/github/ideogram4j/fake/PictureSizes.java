package io.github.ideogram4j.fake;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Resolution;
import java.util.Map;
import java.util.Optional;

/** The size of a generated picture, from the requested aspect ratio or resolution. */
final class PictureSizes {
    private static final Resolution SQUARE = new Resolution(1024, 1024);
    // the only recorded answer for a legacy ratio is 768x1232 for ASPECT_10_16; the others follow V3
    private static final Map<AspectRatio, Resolution> LEGACY = Map.of(
            new AspectRatio(10, 16), new Resolution(768, 1232), new AspectRatio(16, 10), new Resolution(1232, 768));

    private PictureSizes() {}

    static Resolution v3(Optional<AspectRatio> ratio, Optional<Resolution> resolution) {
        return resolution.orElseGet(
                () -> ratio.flatMap(AspectRatio::v3Resolution).orElse(SQUARE));
    }

    static Resolution legacy(Optional<AspectRatio> ratio, Optional<Resolution> resolution) {
        Optional<Resolution> special = ratio.map(LEGACY::get);
        return special.isPresent() && !resolution.isPresent() ? special.get() : v3(ratio, resolution);
    }
}
