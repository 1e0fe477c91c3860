package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.GeneratedImage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture that was made, and what became of it.
 *
 * @param file where it was saved; empty if it was not
 * @param problem why it was not saved; empty if it was
 */
record Picture(GeneratedImage image, Optional<Path> file, Optional<String> problem) {
    static Picture saved(GeneratedImage image, Path file) {
        return new Picture(image, Optional.of(file), Optional.empty());
    }

    static Picture lost(GeneratedImage image, String problem) {
        return new Picture(image, Optional.empty(), Optional.of(problem));
    }

    /** Made and paid for, but not saved though there was something to save. */
    boolean failed() {
        return image.safe() && file.isEmpty();
    }

    /** On one line; a picture that could not be saved shows its link, which is all that is left of it. */
    String text(Paint paint) {
        String size = image.resolution().map(value -> "  " + value).orElse("");
        String seed = image.seed().isPresent() ? "  seed " + image.seed().getAsLong() : "";
        String place = file.map(path -> paint.good(path.toString())).orElseGet(() -> paint.bad(lost()));
        return "  " + place + size + seed;
    }

    private String lost() {
        return "not saved: " + problem.orElse("")
                + PictureLink.of(image).map(link -> ": " + link.shown()).orElse("");
    }

    /** A picture that came inside the answer need not be repeated once it is saved. */
    private Optional<String> link() {
        return PictureLink.of(image)
                .filter(link -> !link.isInline() || file.isEmpty())
                .map(PictureLink::url);
    }

    JsonTree json() {
        return new JsonTree()
                .text("file", file.map(Path::toString))
                .text("url", link())
                .text("expiresAt", image.expiresAt().map(Object::toString))
                .text("resolution", image.resolution())
                .text("upscaledResolution", image.upscaledResolution())
                .number("seed", image.seed().isPresent() ? image.seed().getAsLong() : null)
                .flag("safe", image.safe())
                .text("prompt", image.prompt())
                .text("style", image.style())
                .text("problem", problem);
    }
}
