package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.report.Provenance.Field;
import io.github.ideogram4j.image.ImageHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The properties of a picture file.
 *
 * @param file the path as typed
 * @param header format and size in pixels
 * @param bytes the file's length
 * @param provenance how it was made
 * @param software the program that wrote it, as it says itself
 */
public record PictureFileReport(
        String file, ImageHeader header, long bytes, Provenance provenance, Optional<String> software)
        implements Report {
    @Override
    public List<String> text(TextStyle style) {
        TextTable table = new TextTable();
        table.row("format", header.format().name());
        table.row("size", size());
        table.row("bytes", Long.toString(bytes));
        row(table, "operation", Field.OPERATION);
        row(table, "prompt", Field.PROMPT);
        row(table, "magic prompt", Field.MAGIC_PROMPT);
        provenance.number(Field.SEED).ifPresent(seed -> table.row("seed", seed.toString()));
        row(table, "model", Field.MODEL);
        row(table, "gateway", Field.GATEWAY);
        provenance.get(Field.COST).ifPresent(cost -> table.row("cost", cost(cost)));
        row(table, "made", Field.TIME);
        software.ifPresent(software -> table.row("software", software));
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
                .text("operation", provenance.get(Field.OPERATION))
                .text("prompt", provenance.get(Field.PROMPT))
                .number("seed", provenance.number(Field.SEED).orElse(null))
                .text("software", software)
                .addAll(provenance.json());
    }

    private void row(TextTable table, String label, Field field) {
        provenance.get(field).ifPresent(value -> table.row(label, value));
    }

    /** The price of the call that made it, which may have made others. */
    private String cost(String amount) {
        long pictures = provenance.number(Field.PICTURES).orElse(1L);
        return "$" + amount + (pictures > 1 ? " for " + pictures + " pictures" : "");
    }

    private String size() {
        return header.width() + "x" + header.height();
    }
}
