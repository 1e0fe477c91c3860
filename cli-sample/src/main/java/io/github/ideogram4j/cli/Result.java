package io.github.ideogram4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a call brought: pictures, or descriptions. */
record Result(List<Picture> pictures, List<String> descriptions) {
    static final Result NOTHING = new Result(List.of(), List.of());

    Result {
        pictures = List.copyOf(pictures);
        descriptions = List.copyOf(descriptions);
    }

    static Result ofPictures(List<Picture> pictures) {
        return new Result(pictures, List.of());
    }

    static Result ofDescriptions(List<String> descriptions) {
        return new Result(List.of(), descriptions);
    }

    /** How much there is. */
    String summary() {
        return descriptions.isEmpty()
                ? counted(pictures.size(), "picture")
                : counted(descriptions.size(), "description");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    List<String> text(Paint paint) {
        Stream<String> saved = pictures.stream().map(picture -> picture.text(paint));
        Stream<String> told = descriptions.stream().map(description -> "  " + description);
        return Stream.concat(saved, told).toList();
    }

    /** The bare results, for scripts. */
    List<String> quiet() {
        Stream<String> files =
                pictures.stream().flatMap(picture -> picture.file().stream()).map(Path::toString);
        return Stream.concat(files, descriptions.stream()).toList();
    }

    JsonTree json() {
        return new JsonTree()
                .trees("images", pictures.stream().map(Picture::json).toList())
                .texts("descriptions", descriptions);
    }

    /** What went wrong after the service had done its part; empty if there is a result to show. */
    Optional<Failure> failure() {
        List<Picture> failed = pictures.stream().filter(Picture::failed).toList();
        if (!failed.isEmpty()) {
            return Optional.of(
                    Thread.currentThread().isInterrupted()
                            ? Failure.paid(ExitCode.INTERRUPTED, "interrupted", lost(failed))
                            : Failure.paid(ExitCode.UNREADABLE, "unreadable", lost(failed)));
        }
        if (!pictures.isEmpty()
                && pictures.stream().noneMatch(picture -> picture.image().safe())) {
            String message = "the safety filter held back every picture (" + pictures.size() + ")";
            return Optional.of(Failure.paid(ExitCode.SAFETY, "safety-refusal", message));
        }
        return pictures.isEmpty() && descriptions.isEmpty()
                ? Optional.of(Failure.paid(ExitCode.UNREADABLE, "unreadable", "the answer holds no result"))
                : Optional.empty();
    }

    private String lost(List<Picture> failed) {
        Picture first = failed.get(0);
        String reason = first.problem().orElse("")
                + PictureLink.of(first.image())
                        .map(link -> ", its link is " + link.shown())
                        .orElse(", it has no link");
        return failed.size() + " of " + pictures.size() + " pictures could not be saved: " + reason;
    }
}
