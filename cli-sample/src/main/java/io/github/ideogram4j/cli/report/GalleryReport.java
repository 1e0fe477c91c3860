package io.github.ideogram4j.cli.report;

import java.util.List;

/**
 * The page of the pictures of a directory.
 *
 * @param file the page
 * @param pictures the number of pictures on it
 * @param unreadable how many of them could not be read
 * @param summary the pictures and what they cost, in words
 */
public record GalleryReport(String file, int pictures, int unreadable, String summary) implements Report {
    @Override
    public List<String> text(TextStyle style) {
        return List.of(summary, "  " + style.green(file));
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .text("file", file)
                .number("pictures", (long) pictures)
                .number("unreadable", (long) unreadable)
                .text("summary", summary);
    }
}
