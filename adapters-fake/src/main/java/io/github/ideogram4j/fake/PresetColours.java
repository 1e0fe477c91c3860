package io.github.ideogram4j.fake;

import io.github.ideogram4j.model.ColorPalette;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The colours of a palette. The colours of the service's named palettes are not documented; these are chosen to suit the names. */
final class PresetColours {
    private static final Map<String, List<Integer>> BY_NAME = Map.of(
            "EMBER", List.of(0x3B1C1A, 0x8C2F1B, 0xD9541E, 0xF2A541, 0xFBE3B5),
            "FRESH", List.of(0x0F6E6E, 0x2BB3A3, 0x9BE15D, 0xE8F7D4, 0xFFFFFF),
            "JUNGLE", List.of(0x12331F, 0x22592F, 0x4E8B3A, 0xA3B84C, 0xE4DFA8),
            "MAGIC", List.of(0x241246, 0x5B2A86, 0xB23FB5, 0xF07FBF, 0xB6F0FF),
            "MELON", List.of(0x2E6B3E, 0x8CC152, 0xF7F0C6, 0xFF8C7A, 0xE8425A),
            "MOSAIC", List.of(0x1D3E6E, 0xC8402F, 0xE9B23A, 0x2F8F83, 0xF3EBDD),
            "PASTEL", List.of(0x8FA6CB, 0xB8D8D8, 0xF6D6D6, 0xFBEFC9, 0xE3D3F0),
            "ULTRAMARINE", List.of(0x0A1045, 0x1B2A8A, 0x2F52E0, 0x7AA5FF, 0xE6EEFF));

    private PresetColours() {}

    /** The colours as {@code 0xRRGGBB}; empty without a palette. */
    static List<Integer> of(Optional<ColorPalette> palette) {
        return palette.map(PresetColours::of).orElse(List.of());
    }

    private static List<Integer> of(ColorPalette palette) {
        return palette instanceof ColorPalette.Members own
                ? own.colors().stream().map(color -> color.color().rgb()).collect(Collectors.toList())
                : BY_NAME.getOrDefault(palette.toString(), List.of());
    }
}
