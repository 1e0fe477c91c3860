package io.github.ideogram4j.fake;

import io.github.ideogram4j.model.ColorPalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The colours of a palette. The colours of the service's named palettes are not documented; these are chosen to suit the names. */
final class PresetColours {
    private static final String BY_NAME = """
            EMBER 3B1C1A 8C2F1B D9541E F2A541 FBE3B5
            FRESH 0F6E6E 2BB3A3 9BE15D E8F7D4 FFFFFF
            JUNGLE 12331F 22592F 4E8B3A A3B84C E4DFA8
            MAGIC 241246 5B2A86 B23FB5 F07FBF B6F0FF
            MELON 2E6B3E 8CC152 F7F0C6 FF8C7A E8425A
            MOSAIC 1D3E6E C8402F E9B23A 2F8F83 F3EBDD
            PASTEL 8FA6CB B8D8D8 F6D6D6 FBEFC9 E3D3F0
            ULTRAMARINE 0A1045 1B2A8A 2F52E0 7AA5FF E6EEFF
            """;

    private PresetColours() {}

    /** The colours as {@code 0xRRGGBB}; empty without a palette. */
    static List<Integer> of(Optional<ColorPalette> palette) {
        List<Integer> colours = new ArrayList<>();
        if (palette.isPresent() && palette.get() instanceof ColorPalette.Members own) {
            for (ColorPalette.WeightedColor color : own.colors()) {
                colours.add(color.color().rgb());
            }
        } else if (palette.isPresent()) {
            addNamed(palette.get().toString(), colours);
        }
        return colours;
    }

    private static void addNamed(String name, List<Integer> colours) {
        for (String line : BY_NAME.split("\n", 0)) {
            String[] words = line.split(" ", 0);
            for (int i = 1; i < words.length && words[0].equals(name); i++) {
                colours.add(Integer.parseInt(words[i], 16));
            }
        }
    }
}
