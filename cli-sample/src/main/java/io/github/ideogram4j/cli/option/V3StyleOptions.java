package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.operation.V3Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of all V3 operations for speed, palette and style. */
public final class V3StyleOptions {
    private static final String SPEED = "--speed";
    private static final String PALETTE = "--palette";
    private static final String REFERENCE = "--style-reference";
    private static final String CODE = "--style-code";
    private static final String PRESET = "--style-preset";

    @Option(
            names = SPEED,
            paramLabel = "SPEED",
            description = "flash, turbo, default or quality; decides the price (V3)")
    private @Nullable String speed;

    @Option(
            names = PALETTE,
            paramLabel = "NAME|COLOURS",
            description = "A palette by name (EMBER), or up to eight colours with optional weights (#FF0000:0.5,#00F);"
                    + " V3, v2 and v2-turbo")
    private @Nullable String palette;

    @Option(names = REFERENCE, paramLabel = "FILE", description = "A picture whose style to follow; repeatable (V3)")
    private List<String> references = new ArrayList<>();

    @Option(
            names = CODE,
            paramLabel = "CODE",
            description = "A style code of eight hexadecimal digits; repeatable (V3)")
    private List<String> codes = new ArrayList<>();

    @Option(
            names = PRESET,
            paramLabel = "PRESET",
            description = "A predefined style, such as watercolor; see: ideogram options style-presets (V3)")
    private @Nullable String preset;

    /** Speed, style and palette of a V3 operation. */
    public V3Style read(OptionReader reader) {
        Optional<ColorPalette> colors = palette(reader);
        return new V3Style(
                reader.read(SPEED, speed, text -> OptionValues.oneOf(RenderingSpeed.values(), text)),
                reader.readAll(REFERENCE, references, text -> ImageSource.of(Path.of(text))),
                reader.readAll(CODE, codes, V3Style.Code::new),
                reader.read(PRESET, preset, text -> new StylePreset(OptionValues.constant(text))),
                colors);
    }

    /** The palette, which some legacy models take as well. */
    Optional<ColorPalette> palette(OptionReader reader) {
        return reader.read(PALETTE, palette, V3StyleOptions::parsePalette);
    }

    void refusePalette(String reason, OptionReader reader) {
        reader.refuse(PALETTE, palette != null, reason);
    }

    /** Refuses the options that V3 alone takes. */
    void refuseAllButPalette(String reason, OptionReader reader) {
        reader.refuse(SPEED, speed != null, reason);
        reader.refuse(REFERENCE, !references.isEmpty(), reason);
        reader.refuse(CODE, !codes.isEmpty(), reason);
        reader.refuse(PRESET, preset != null, reason);
    }

    private static ColorPalette parsePalette(String text) {
        return text.startsWith("#")
                ? ColorPalette.of(Arrays.stream(text.split(",", -1))
                        .map(V3StyleOptions::parseColor)
                        .toArray(ColorPalette.WeightedColor[]::new))
                : ColorPalette.preset(OptionValues.constant(text));
    }

    private static ColorPalette.WeightedColor parseColor(String text) {
        String[] parts = text.trim().split(":", 2);
        return parts.length == 1
                ? ColorPalette.WeightedColor.of(parts[0])
                : ColorPalette.WeightedColor.of(
                        parts[0], OptionValues.decimal(parts[1]).toString());
    }
}
