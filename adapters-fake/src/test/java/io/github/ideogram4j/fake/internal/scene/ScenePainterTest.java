package io.github.ideogram4j.fake.internal.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePainterTest {
    private static final String PROMPT = "A lighthouse at dawn, paper cut";

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "1,2",
        "2,1",
        "3,3",
        "1,400",
        "400,1",
        "39,39",
        "40,40",
        "41,1500",
        "1500,41",
        "64,64",
        "512,1536",
        "1536,512",
        "1312,736",
        "4096,16",
        "16,4096",
        "2048,2048"
    })
    void paint_anySize_hasThatSizeAndIsOpaque(int width, int height) {
        Raster picture = TestRasters.scene(PROMPT, 7, width, height);

        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(opaque(picture)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AUTO", "GENERAL", "DESIGN", "REALISTIC", "FICTION", "RENDER_3D", "ANIME"})
    void paint_anyStyleAndTinySizes_isOpaque(String style) {
        for (int side = 1; side < 70; side += 4) {
            Scene scene = new Scene("city at night", "caption", side, List.of(), style);
            assertThat(opaque(new ScenePainter(scene).paint(side, 70 - side))).isTrue();
        }
    }

    @Test
    void paint_sameSceneTwice_isTheSamePicture() {
        assertThat(TestRasters.bytes(TestRasters.scene(PROMPT, 7, 300, 200)))
                .isEqualTo(TestRasters.bytes(TestRasters.scene(PROMPT, 7, 300, 200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROMPT, "hello", "A cat on a roof at night", "", "\u65B0\u3057\u3044"})
    void paint_anotherSeed_differsVisibly(String prompt) {
        Raster first = TestRasters.scene(prompt, 0, 240, 160);

        for (long seed : new long[] {1, 2, 3, 2_147_483_647L, Long.MAX_VALUE, -1}) {
            assertThat(TestRasters.percentDiffering(first, TestRasters.scene(prompt, seed, 240, 160)))
                    .isGreaterThan(8);
        }
    }

    @Test
    void paint_anotherStyle_differsVisibly() {
        List<String> styles = List.of("AUTO", "DESIGN", "REALISTIC", "FICTION", "RENDER_3D", "ANIME");
        for (String style : styles) {
            for (String other : styles.subList(styles.indexOf(style) + 1, styles.size())) {
                assertThat(TestRasters.percentDiffering(styled(style), styled(other)))
                        .as(style + " against " + other)
                        .isGreaterThan(8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTO", "GENERAL", "CUSTOM", "design"})
    void paint_unknownStyle_usesTheDefaultStyle(String style) {
        assertThat(TestRasters.bytes(styled(style))).isEqualTo(TestRasters.bytes(styled("")));
    }

    @Test
    void paint_callersColour_replacesThePalette() {
        Scene blues = new Scene("hello hills at sunset", "", 3, List.of(0x2040C0), "");

        Raster picture = new ScenePainter(blues).paint(240, 160);

        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int argb = picture.argb(x, y);
                assertThat(Rgb.blue(argb)).isGreaterThanOrEqualTo(Rgb.red(argb));
            }
        }
    }

    @Test
    void paint_night_isDarkerThanDay() {
        assertThat(TestRasters.meanLuma(TestRasters.scene("hills at night", 1, 200, 120)))
                .isLessThan(TestRasters.meanLuma(TestRasters.scene("hills on a sunny day", 1, 200, 120)) - 40);
    }

    @ParameterizedTest
    @MethodSource("strangePrompts")
    void paint_strangePrompt_isPainted(String prompt) {
        assertThat(opaque(TestRasters.scene(prompt, 1, 320, 180))).isTrue();
    }

    static Stream<String> strangePrompts() {
        return Stream.of(
                "",
                "   \t\n ",
                "\uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDE80",
                "\uD83D",
                "\uDE80x",
                "\u65B0\u3057\u3044\u4E16\u754C",
                "\u0645\u0631\u062D\u0628\u0627",
                times("a", 10_000),
                times("word ", 2_000),
                times("\uD83D\uDE80", 5_000),
                times("\n", 10_000));
    }

    /** The digests are the same on every JVM. */
    @ParameterizedTest
    @CsvSource({
        "7,'',93052c64db224d97b8a66a50edc36dcd7eb6d8df98dcb74c672fcfde1954c3f5",
        "8,REALISTIC,324cc09ab3539d48bffbc1fd94744a4449a9a4b81be7f046787b13cbbf54c168",
        "9,FICTION,726cc02881c18decf098096c867f41a304293e3e295f315a6fec45a6f02d7c19",
        "10,DESIGN,45a220aefe439c213d083e025f2661901d4fac564c61360e3e1e6f94586a2934",
    })
    void paint_knownScene_hasTheKnownPixels(long seed, String style, String digest) {
        Scene scene =
                new Scene("A caf\u00E9 by the sea \uD83D\uDE80", "v3-generate  seed " + seed, seed, List.of(), style);

        assertThat(TestRasters.sha256(new ScenePainter(scene).paint(320, 200))).isEqualTo(digest);
    }

    private static Raster styled(String style) {
        return new ScenePainter(new Scene("quiet hills", "c", 5, List.of(), style)).paint(240, 160);
    }

    private static String times(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(text);
        }
        return all.toString();
    }

    private static boolean opaque(Raster picture) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (Rgb.alpha(picture.argb(x, y)) != 255) {
                    return false;
                }
            }
        }
        return true;
    }
}
