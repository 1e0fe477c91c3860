package io.github.ideogram4j.fake;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Resolution;
import java.util.Optional;

/** The size of a generated picture, from the requested aspect ratio or resolution. */
final class PictureSizes {
    private static final Resolution SQUARE = new Resolution(1024, 1024);

    private PictureSizes() {}

    static Resolution v3(Optional<AspectRatio> ratio, Optional<Resolution> resolution) {
        boolean byRatio = !resolution.isPresent() && ratio.isPresent();
        return (byRatio ? ratio.get().v3Resolution() : resolution).orElse(SQUARE);
    }

    /** The only recorded answer for a legacy ratio is 768x1232 for ASPECT_10_16; the others follow V3. */
    static Resolution legacy(Optional<AspectRatio> ratio, Optional<Resolution> resolution) {
        String asked =
                ratio.isPresent() && !resolution.isPresent() ? ratio.get().toString() : "";
        if (asked.equals("10x16")) {
            return new Resolution(768, 1232);
        }
        return asked.equals("16x10") ? new Resolution(1232, 768) : v3(ratio, resolution);
    }
}
