package io.github.ideogram4j.cli;

import io.github.ideogram4j.image.ImageHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a picture file says of itself. */
record PictureSheet(String file, ImageHeader header, long bytes, Map<String, String> texts) implements Report {
    PictureSheet {
        texts = Map.copyOf(texts);
    }

    @Override
    public List<String> text(Paint paint) {
        Table table = new Table();
        table.row("format", header.format().name());
        table.row("size", size());
        table.row("bytes", Long.toString(bytes));
        operation().ifPresent(name -> table.row("operation", name));
        prompt().ifPresent(prompt -> table.row("prompt", prompt));
        seed().ifPresent(seed -> table.row("seed", seed.toString()));
        software().ifPresent(software -> table.row("software", software));
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(file));
        lines.addAll(table.lines());
        return lines;
    }

    @Override
    public JsonTree json() {
        return new JsonTree()
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

    /** A file can claim anything, so what is no number is passed over. */
    private Optional<Long> seed() {
        return Optional.ofNullable(texts.get("Ideogram4J-Seed"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
