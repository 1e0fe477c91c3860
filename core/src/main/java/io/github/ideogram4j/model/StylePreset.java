package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.ServiceConstant;
import java.util.ArrayList;
import java.util.List;

/**
 * A predefined style of V3. The service may add presets, so any constant is accepted.
 *
 * @param value a constant such as {@code WATERCOLOR}
 */
public record StylePreset(String value) {
    private static final List<StylePreset> KNOWN = parse("""
            80S_ILLUSTRATION 90S_NOSTALGIA ABSTRACT_ORGANIC ANALOG_NOSTALGIA ART_BRUT ART_DECO
            ART_POSTER AURA AVANT_GARDE BAUHAUS BLUEPRINT BLURRY_MOTION BRIGHT_ART C4D_CARTOON
            CHILDRENS_BOOK COLLAGE COLORING_BOOK_I COLORING_BOOK_II CUBISM DARK_AURA DOODLE
            DOUBLE_EXPOSURE DRAMATIC_CINEMA EDITORIAL EMOTIONAL_MINIMAL ETHEREAL_PARTY
            EXPIRED_FILM FLAT_ART FLAT_VECTOR FOREST_REVERIE GEO_MINIMALIST GLASS_PRISM
            GOLDEN_HOUR GRAFFITI_I GRAFFITI_II HALFTONE_PRINT HIGH_CONTRAST HIPPIE_ERA ICONIC
            JAPANDI_FUSION JAZZY LONG_EXPOSURE MAGAZINE_EDITORIAL MINIMAL_ILLUSTRATION
            MIXED_MEDIA MONOCHROME NIGHTLIFE OIL_PAINTING OLD_CARTOONS PAINT_GESTURE POP_ART
            RETRO_ETCHING RIVIERA_POP SPOTLIGHT_80S STYLIZED_RED SURREAL_COLLAGE TRAVEL_POSTER
            VINTAGE_GEO VINTAGE_POSTER WATERCOLOR WEIRD WOODBLOCK_PRINT
            """);

    public StylePreset {
        ServiceConstant.require("style_preset", value);
    }

    /** The 62 presets of the vendor's specification (since September 2025). */
    public static List<StylePreset> known() {
        return KNOWN;
    }

    private static List<StylePreset> parse(String names) {
        List<StylePreset> presets = new ArrayList<>();
        for (String name : names.trim().split("\\s+", -1)) {
            presets.add(new StylePreset(name));
        }
        return List.copyOf(presets);
    }

    @Override
    public String toString() {
        return value;
    }
}
