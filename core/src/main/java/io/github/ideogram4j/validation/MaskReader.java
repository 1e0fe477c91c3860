package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.MaskReport;
import io.github.ideogram4j.model.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Counts a mask's colours: PNG by core's own reader, row by row, other formats through a decoder if there is one. */
@FunctionalInterface
interface MaskReader {
    // JPEG rings around hard edges; a channel this far from black or white is what a viewer still takes for it
    int LOSSY_TOLERANCE = 48;

    /** Empty if nobody can read this format. */
    Optional<MaskReport> read(ImageSource mask, ImageFormat format) throws IOException;

    static MaskReader pngOnly() {
        return (mask, format) -> format == ImageFormat.PNG ? Optional.of(readPng(mask)) : Optional.empty();
    }

    static MaskReader with(ImageDecoder decoder) {
        ImageDecoder guarded = ImageDecoder.guarded(decoder);
        return (mask, format) -> Optional.of(
                format == ImageFormat.PNG
                        ? readPng(mask)
                        : MaskReport.of(guarded.decode(mask, FileRules.MAX_PIXELS), LOSSY_TOLERANCE));
    }

    private static MaskReport readPng(ImageSource mask) throws IOException {
        try (InputStream in = mask.open()) {
            return MaskReport.ofPng(in, FileRules.MAX_PIXELS);
        }
    }
}
