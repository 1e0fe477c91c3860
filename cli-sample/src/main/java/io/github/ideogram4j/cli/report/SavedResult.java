package io.github.ideogram4j.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a call: pictures or descriptions.
 *
 * @param failure why the call failed nevertheless; empty if it did not
 */
public record SavedResult(List<SavedPicture> pictures, List<String> descriptions, Optional<CommandError> failure) {
    private static final String UNREADABLE = "unreadable";

    /** The result of a dry run. */
    public static final SavedResult NONE = new SavedResult(List.of(), List.of(), Optional.empty());

    public SavedResult {
        pictures = List.copyOf(pictures);
        descriptions = List.copyOf(descriptions);
    }

    /** The result of an operation that makes pictures. */
    public static SavedResult ofPictures(List<SavedPicture> pictures) {
        return new SavedResult(pictures, List.of(), Optional.empty());
    }

    /** The result of an operation that describes a picture. */
    public static SavedResult ofDescriptions(List<String> descriptions) {
        return new SavedResult(List.of(), descriptions, Optional.empty());
    }

    /** This result of a call that failed, with the pictures that had arrived. */
    public SavedResult failedWith(CommandError error) {
        return new SavedResult(pictures, descriptions, Optional.of(error));
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
        return failure.isPresent() ? failure : missing();
    }

    private Optional<CommandError> missing() {
        List<SavedPicture> failed =
                pictures.stream().filter(SavedPicture::failed).toList();
        if (!failed.isEmpty()) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            return Optional.of(CommandError.received(
                    interrupted ? ExitCode.INTERRUPTED : ExitCode.UNREADABLE,
                    interrupted ? "interrupted" : UNREADABLE,
                    describe(failed),
                    PictureLink.all(failed.stream().map(SavedPicture::image).toList())));
        }
        if (!pictures.isEmpty()
                && pictures.stream().noneMatch(picture -> picture.image().safe())) {
            String message = "the safety filter held back every picture (" + pictures.size() + ")";
            return Optional.of(CommandError.received(ExitCode.SAFETY, "safety-refusal", message, List.of()));
        }
        return pictures.isEmpty() && descriptions.isEmpty()
                ? Optional.of(
                        CommandError.received(ExitCode.UNREADABLE, UNREADABLE, "the answer holds no result", List.of()))
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
