package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.model.GeneratedImage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture of an answer and the file it was saved in.
 *
 * @param image the picture as the service described it
 * @param file the file; empty if the picture was not saved
 * @param problem why it was not saved, or what could not be written beside it; empty if there is none
 */
public record SavedPicture(GeneratedImage image, Optional<Path> file, Optional<String> problem) {
    /** A picture that was saved. */
    public static SavedPicture saved(GeneratedImage image, Path file) {
        return new SavedPicture(image, Optional.of(file), Optional.empty());
    }

    /** A picture that was not saved. */
    public static SavedPicture notSaved(GeneratedImage image, String problem) {
        return new SavedPicture(image, Optional.empty(), Optional.of(problem));
    }

    /** This picture, saved, with something to say about it. */
    public SavedPicture withProblem(String message) {
        return new SavedPicture(image, file, Optional.of(message));
    }

    /** Whether saving failed. A picture that the safety filter held back cannot be saved and has not failed. */
    boolean failed() {
        return image.safe() && file.isEmpty();
    }

    /**
     * The line for people. If the picture was not saved, it contains the link, so that the picture can still be
     * fetched.
     */
    String text(TextStyle style) {
        String size = image.resolution().map(value -> "  " + value).orElse("");
        String seed = image.seed().isPresent() ? "  seed " + image.seed().getAsLong() : "";
        String place = file.map(path -> style.green(path.toString())).orElseGet(() -> style.red(notSaved()));
        String remark = file.isPresent() && problem.isPresent() ? "  " + style.yellow(problem.get()) : "";
        return "  " + place + size + seed + remark;
    }

    private String notSaved() {
        return "not saved: " + problem.orElse("")
                + PictureLink.of(image).map(link -> ": " + link.shown()).orElse("");
    }

    /** The link for programs. An inline picture is not repeated once it is saved. */
    private Optional<String> link() {
        return PictureLink.of(image)
                .filter(link -> !link.isInline() || file.isEmpty())
                .map(PictureLink::url);
    }

    JsonObject json() {
        return new JsonObject()
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
