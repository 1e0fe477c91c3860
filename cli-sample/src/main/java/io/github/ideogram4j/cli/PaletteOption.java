package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.WeightedColor;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The colours a picture should keep to. */
final class PaletteOption {
    private static final String NAME = "--palette";

    @Option(
            names = NAME,
            paramLabel = "NAME|COLOURS",
            description = "A palette by name (EMBER), or up to eight colours with optional weights (#FF0000:0.5,#00F);"
                    + " V3, v2 and v2-turbo")
    private @Nullable String text;

    Optional<ColorPalette> read(Entries entries) {
        return entries.read(NAME, text, PaletteOption::parse);
    }

    void refuse(String reason, Entries entries) {
        entries.refuse(NAME, text != null, reason);
    }

    static ColorPalette parse(String text) {
        return text.startsWith("#") ? colours(text) : ColorPalette.preset(Spelling.constant(text));
    }

    private static ColorPalette colours(String text) {
        return ColorPalette.of(
                Arrays.stream(text.split(",", -1)).map(PaletteOption::colour).toArray(WeightedColor[]::new));
    }

    private static WeightedColor colour(String text) {
        String[] parts = text.trim().split(":", 2);
        if (parts.length == 1) {
            return WeightedColor.of(parts[0]);
        }
        return WeightedColor.of(parts[0], Spelling.decimal(parts[1]).toString());
    }
}
