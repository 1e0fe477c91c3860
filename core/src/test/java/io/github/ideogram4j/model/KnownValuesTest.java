package io.github.ideogram4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.operation.Describe;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of values are complete and have no duplicates. */
final class KnownValuesTest {
    private static final List<String> V3_RESOLUTIONS = words("""
            512x1536 576x1408 576x1472 576x1536 640x1344 640x1408 640x1472 640x1536 704x1152 704x1216
            704x1280 704x1344 704x1408 704x1472 736x1312 768x1088 768x1216 768x1280 768x1344 800x1280
            832x960 832x1024 832x1088 832x1152 832x1216 832x1248 864x1152 896x960 896x1024 896x1088 896x1120
            896x1152 960x832 960x896 960x1024 960x1088 1024x832 1024x896 1024x960 1024x1024 1088x768
            1088x832 1088x896 1088x960 1120x896 1152x704 1152x832 1152x864 1152x896 1216x704 1216x768
            1216x832 1248x832 1280x704 1280x768 1280x800 1312x736 1344x640 1344x704 1344x768 1408x576
            1408x640 1408x704 1472x576 1472x640 1472x704 1536x512 1536x576 1536x640
            """);
    private static final List<String> PRESETS = words("""
            80S_ILLUSTRATION 90S_NOSTALGIA ABSTRACT_ORGANIC ANALOG_NOSTALGIA ART_BRUT ART_DECO ART_POSTER
            AURA AVANT_GARDE BAUHAUS BLUEPRINT BLURRY_MOTION BRIGHT_ART C4D_CARTOON CHILDRENS_BOOK COLLAGE
            COLORING_BOOK_I COLORING_BOOK_II CUBISM DARK_AURA DOODLE DOUBLE_EXPOSURE DRAMATIC_CINEMA
            EDITORIAL EMOTIONAL_MINIMAL ETHEREAL_PARTY EXPIRED_FILM FLAT_ART FLAT_VECTOR FOREST_REVERIE
            GEO_MINIMALIST GLASS_PRISM GOLDEN_HOUR GRAFFITI_I GRAFFITI_II HALFTONE_PRINT HIGH_CONTRAST
            HIPPIE_ERA ICONIC JAPANDI_FUSION JAZZY LONG_EXPOSURE MAGAZINE_EDITORIAL MINIMAL_ILLUSTRATION
            MIXED_MEDIA MONOCHROME NIGHTLIFE OIL_PAINTING OLD_CARTOONS PAINT_GESTURE POP_ART RETRO_ETCHING
            RIVIERA_POP SPOTLIGHT_80S STYLIZED_RED SURREAL_COLLAGE TRAVEL_POSTER VINTAGE_GEO VINTAGE_POSTER
            WATERCOLOR WEIRD WOODBLOCK_PRINT
            """);

    @Test
    void v3_ratios_areTheFifteen() {
        assertThat(texts(AspectRatio.v3()))
                .containsExactlyInAnyOrderElementsOf(
                        words("1x3 3x1 1x2 2x1 9x16 16x9 10x16 16x10 2x3 3x2 3x4 4x3 4x5 5x4 1x1"))
                .hasSize(15);
    }

    @Test
    void legacy_ratios_areTheEleven() {
        assertThat(texts(AspectRatio.legacy()))
                .containsExactlyInAnyOrderElementsOf(words("1x1 1x3 3x1 2x3 3x2 3x4 4x3 9x16 16x9 10x16 16x10"))
                .hasSize(11);
    }

    @Test
    void v3_resolutions_areTheSixtyNine() {
        assertThat(texts(Resolution.v3()))
                .containsExactlyInAnyOrderElementsOf(V3_RESOLUTIONS)
                .hasSize(69);
    }

    @Test
    void legacy_resolutions_areTheSeventyEight() {
        List<String> legacy = Stream.concat(
                        V3_RESOLUTIONS.stream().filter(size -> !size.equals("800x1280")),
                        words(
                                "640x1024 720x1280 768x1024 768x1152 768x1232 1024x640 1024x768 1152x768 1232x768 1280x720")
                                .stream())
                .toList();

        assertThat(texts(Resolution.legacy()))
                .containsExactlyInAnyOrderElementsOf(legacy)
                .hasSize(78);
    }

    @Test
    void constants_eachV3Ratio_hasOneWithTheResolutionOfTheSameName() throws IllegalAccessException {
        Map<String, Object> ratios = constants(AspectRatio.class);
        Map<String, Object> resolutions = constants(Resolution.class);

        assertThat(ratios.values()).containsExactlyInAnyOrderElementsOf(AspectRatio.v3());
        assertThat(ratios.keySet()).isEqualTo(resolutions.keySet());
        assertThat(ratios)
                .allSatisfy((name, ratio) -> assertThat(
                                ((AspectRatio) ratio).v3Resolution().stream().map(Object.class::cast))
                        .containsExactly(resolutions.get(name)));
        assertThat(ratios)
                .allSatisfy((name, ratio) ->
                        assertThat(name).isEqualTo(ratio.equals(AspectRatio.SQUARE) ? "SQUARE" : orientation(ratio)));
    }

    private static String orientation(Object value) {
        AspectRatio ratio = (AspectRatio) value;
        return (ratio.width() > ratio.height() ? "LANDSCAPE_" : "PORTRAIT_") + ratio.width() + "X" + ratio.height();
    }

    private static Map<String, Object> constants(Class<?> type) throws IllegalAccessException {
        Map<String, Object> constants = new TreeMap<>();
        for (Field field : type.getFields()) {
            constants.put(field.getName(), field.get(null));
        }
        return constants;
    }

    @Test
    void v3Resolution_eachRatio_isTheNearestOfTheSixtyNine() {
        assertThat(AspectRatio.v3()).allSatisfy(ratio -> {
            Resolution size = ratio.v3Resolution().orElseThrow();
            assertThat(Resolution.v3()).contains(size);
            assertThat(Resolution.v3())
                    .allSatisfy(other -> assertThat(off(ratio, size)).isLessThanOrEqualTo(off(ratio, other)));
        });
        assertThat(AspectRatio.parse("16x9").v3Resolution()).contains(new Resolution(1312, 736));
        assertThat(AspectRatio.parse("16x10").v3Resolution()).contains(new Resolution(1280, 800));
        assertThat(AspectRatio.parse("5x7").v3Resolution()).isEmpty();
    }

    @Test
    void known_presets_areTheSixtyTwo() {
        assertThat(texts(StylePreset.known()))
                .containsExactlyInAnyOrderElementsOf(PRESETS)
                .hasSize(62);
    }

    @Test
    void knownPresets_palettes_areTheEight() {
        assertThat(ColorPalette.knownPresets())
                .containsExactlyInAnyOrderElementsOf(words("EMBER FRESH JUNGLE MAGIC MELON MOSAIC PASTEL ULTRAMARINE"));
    }

    @Test
    void styles_areThoseOfEachGeneration() {
        assertThat(texts(StyleType.v3()))
                .containsExactlyInAnyOrderElementsOf(words("AUTO GENERAL REALISTIC DESIGN FICTION"));
        assertThat(texts(StyleType.legacy()))
                .containsExactlyInAnyOrderElementsOf(words("AUTO GENERAL REALISTIC DESIGN RENDER_3D ANIME"));
    }

    @Test
    void models_speedsAndMagicPrompts_areThoseOfTheReference() {
        assertThat(texts(ModelId.legacy()))
                .containsExactlyInAnyOrderElementsOf(words("V_1 V_1_TURBO V_2 V_2_TURBO V_2A V_2A_TURBO"));
        assertThat(texts(Describe.Model.known())).containsExactly("V_2", "V_3", "V_4");
        assertThat(texts(List.of(RenderingSpeed.values()))).containsExactly("FLASH", "TURBO", "DEFAULT", "QUALITY");
        assertThat(texts(List.of(MagicPrompt.values()))).containsExactly("AUTO", "ON", "OFF");
    }

    /** How far a size is from a ratio, as a factor. */
    private static double off(AspectRatio ratio, Resolution size) {
        return Math.abs(Math.log((double) size.width() * ratio.height() / ((double) size.height() * ratio.width())));
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toList());
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.trim().split("\\s+", -1));
    }
}
