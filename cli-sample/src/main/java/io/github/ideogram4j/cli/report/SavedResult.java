package io.github.ideogram4j.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of a call: pictures or descriptions. */
public record SavedResult(List<SavedPicture> pictures, List<String> descriptions) {
    /** The result of a dry run. */
    public static final SavedResult NONE = new SavedResult(List.of(), List.of());

    public SavedResult {
        pictures = List.copyOf(pictures);
        descriptions = List.copyOf(descriptions);
    }

    /** The result of an operation that makes pictures. */
    public static SavedResult ofPictures(List<SavedPicture> pictures) {
        return new SavedResult(pictures, List.of());
    }

    /** The result of an operation that describes a picture. */
    public static SavedResult ofDescriptions(List<String> descriptions) {
        return new SavedResult(List.of(), descriptions);
    }

    /** The number of pictures or descriptions. */
    String summary() {
        return descriptions.isEmpty()
                ? counted(pictures.size(), "picture")
                : counted(descriptions.size(), "description");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    List<String> text(TextStyle style) {
        Stream<String> pictureLines = pictures.stream().map(picture -> picture.text(style));
        Stream<String> descriptionLines = descriptions.stream().map(description -> "  " + description);
        return Stream.concat(pictureLines, descriptionLines).toList();
    }

    /** The lines of {@code --quiet}: file paths or descriptions, and nothing else. */
    public List<String> quiet() {
        Stream<String> files =
                pictures.stream().flatMap(picture -> picture.file().stream()).map(Path::toString);
        return Stream.concat(files, descriptions.stream()).toList();
    }

    JsonObject json() {
        return new JsonObject()
                .objects("images", pictures.stream().map(SavedPicture::json).toList())
                .texts("descriptions", descriptions);
    }

    /** The error if the service answered but the result is incomplete; empty if it is complete. */
    Optional<CommandError> error() {
        List<SavedPicture> failed =
                pictures.stream().filter(SavedPicture::failed).toList();
        if (!failed.isEmpty()) {
            return Optional.of(
                    Thread.currentThread().isInterrupted()
                            ? CommandError.received(ExitCode.INTERRUPTED, "interrupted", describe(failed))
                            : CommandError.received(ExitCode.UNREADABLE, "unreadable", describe(failed)));
        }
        if (!pictures.isEmpty()
                && pictures.stream().noneMatch(picture -> picture.image().safe())) {
            String message = "the safety filter held back every picture (" + pictures.size() + ")";
            return Optional.of(CommandError.received(ExitCode.SAFETY, "safety-refusal", message));
        }
        return pictures.isEmpty() && descriptions.isEmpty()
                ? Optional.of(CommandError.received(ExitCode.UNREADABLE, "unreadable", "the answer holds no result"))
                : Optional.empty();
    }

    private String describe(List<SavedPicture> failed) {
        SavedPicture first = failed.get(0);
        String reason = first.problem().orElse("")
                + PictureLink.of(first.image())
                        .map(link -> ", its link is " + link.shown())
                        .orElse(", it has no link");
        return failed.size() + " of " + pictures.size() + " pictures could not be saved: " + reason;
    }
}
