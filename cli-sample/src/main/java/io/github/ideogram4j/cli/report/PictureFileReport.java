package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.image.ImageHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of a picture file.
 *
 * @param file the path as typed
 * @param header format and size in pixels
 * @param bytes the file's length
 * @param texts the text chunks of a PNG file
 */
public record PictureFileReport(String file, ImageHeader header, long bytes, Map<String, String> texts)
        implements Report {
    public PictureFileReport {
        texts = Map.copyOf(texts);
    }

    @Override
    public List<String> text(TextStyle style) {
        TextTable table = new TextTable();
        table.row("format", header.format().name());
        table.row("size", size());
        table.row("bytes", Long.toString(bytes));
        operation().ifPresent(name -> table.row("operation", name));
        prompt().ifPresent(prompt -> table.row("prompt", prompt));
        seed().ifPresent(seed -> table.row("seed", seed.toString()));
        software().ifPresent(software -> table.row("software", software));
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(file));
        lines.addAll(table.lines());
        return lines;
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .text("file", file)
                .text("format", header.format().name())
                .number("width", (long) header.width())
                .number("height", (long) header.height())
                .number("bytes", bytes)
                .text("operation", operation())
                .text("prompt", prompt())
                .number("seed", seed().orElse(null))
                .text("software", software());
    }

    private String size() {
        return header.width() + "x" + header.height();
    }

    private Optional<String> operation() {
        return Optional.ofNullable(texts.get("Ideogram4J-Operation"));
    }

    private Optional<String> prompt() {
        return Optional.ofNullable(texts.get("Ideogram4J-Prompt"));
    }

    private Optional<String> software() {
        return Optional.ofNullable(texts.get("Software"));
    }

    /** The seed; empty if the text is not a number, because a file may contain anything. */
    private Optional<Long> seed() {
        return Optional.ofNullable(texts.get("Ideogram4J-Seed"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
