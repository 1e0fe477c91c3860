package io.github.ideogram4j.fake.internal.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.fake.internal.scene.TestRasters;
import io.github.ideogram4j.image.Raster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptLabelTest {
    private static final Palette PALETTE = new Palette(0x203040, 0x8090A0, 0xFFF0D0, 0x506070, 0x101820, 0xE06030);

    @ParameterizedTest
    @CsvSource({
        "a cat,a car",
        "cat,Cat",
        "caf\u00E9,cafe",
        "3 dogs,8 dogs",
        "rn,m",
        "l,I",
    })
    void draw_oneLetterChanged_looksDifferent(String prompt, String other) {
        assertThat(TestRasters.bytes(label(prompt, "c"))).isNotEqualTo(TestRasters.bytes(label(other, "c")));
    }

    @Test
    void draw_anotherCaption_looksDifferent() {
        assertThat(TestRasters.bytes(label("a cat", "seed 1")))
                .isNotEqualTo(TestRasters.bytes(label("a cat", "seed 2")));
    }

    @Test
    void draw_prompt_isDarkOnLight() {
        Raster label = label("a cat", "");

        assertThat(Rgb.luma(PALETTE.labelText())).isLessThan(Rgb.luma(PALETTE.labelBackground()) - 120);
        assertThat(count(label, PALETTE.labelText())).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"39,400", "400,39", "20,20"})
    void draw_noRoom_leavesThePictureUnchanged(int width, int height) {
        Raster blank = TestRasters.flat(width, height, 0xFF336699);

        RasterCanvas canvas = RasterCanvas.of(blank);
        draw(canvas, LabelFrame.of(width, height), "a cat", "seed 1", null);

        assertThat(count(canvas.raster(), 0x336699)).isEqualTo(width * height);
    }

    @Test
    void typeface_everyGlyph_isDistinct() {
        Map<String, Integer> shapes = new HashMap<>();
        for (int codePoint = '!'; codePoint <= 0xFF; codePoint++) {
            if (!Typeface.blank(codePoint) && Typeface.has(codePoint)) {
                assertThat(shapes.put(shape(codePoint), codePoint))
                        .as("U+%04X", codePoint)
                        .isNull();
            }
        }
        assertThat(shapes).hasSizeGreaterThan(94 + 63);
    }

    @Test
    void typeface_asciiAndWesternLetters_haveGlyphs() {
        for (int codePoint = ' '; codePoint <= 0xFF; codePoint++) {
            if (codePoint < 0x7F || codePoint >= 0xC0) {
                assertThat(Typeface.has(codePoint)).as("U+%04X", codePoint).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    안개 낀 아침의 등대            | prompt in Korean, 11 characters
                    夜の森にいる猫               | prompt in Japanese, 7 characters
                    日落时分的红色帆船            | prompt in Chinese, 9 characters
                    雪山上的城堡                 | prompt in Chinese, 6 characters
                    маяк на рассвете           | prompt in Cyrillic, 16 characters
                    منارة                      | prompt in Arabic, 5 characters
                    🚀👍🏽                       | prompt in emoji, 2 characters
                    A café by the sea 🚀        | A café by the sea [emoji]
                    cat, 고양이, 猫 and dog      | cat, [Korean and Chinese] and dog
                    ＣＡＴ ２                   | CAT 2
                    cafe\u0301 z\u0336\u200B! | café z!
                    Phở ở Hà Nội | Pho o Hà Noi
                    x²                         | x2
                    50¢                        | 50 [symbols]
                    """)
    void draw_noRenderer_saysInWords(String prompt, String words) {
        assertThat(TestRasters.bytes(label(prompt, "c"))).isEqualTo(TestRasters.bytes(label(words, "c")));
        assertThat(TestRasters.bytes(label(prompt, "c"))).isNotEqualTo(TestRasters.bytes(label("?", "c")));
    }

    @Test
    void draw_rendererDisplaysThePrompt_drawsItsLinesAsTheyAre() {
        RasterCanvas canvas = RasterCanvas.of(TestRasters.flat(400, 300, 0xFF336699));
        List<String> asked = new ArrayList<>();
        draw(canvas, LabelFrame.of(400, 300), "등대와 바다 그리고 고양이 한 마리", "seed 1", (text, height, rgb) -> {
            asked.add(text);
            return Optional.of(TestRasters.flat(height * text.length(), height, 0xFFFF00FF));
        });

        assertThat(String.join(" ", asked)).contains("등대와 바다").contains("고양이");
        assertThat(count(canvas.raster(), 0xFF00FF)).isGreaterThan(26 * 26 * 10);
        assertThat(asked).noneMatch(text -> text.startsWith(" ") || text.endsWith(" "));
    }

    @Test
    void draw_rendererCannotDisplayThePrompt_saysInWords() {
        RasterCanvas canvas = RasterCanvas.of(TestRasters.flat(400, 300, 0xFF336699));
        draw(canvas, LabelFrame.of(400, 300), "등대", "c", (text, height, rgb) -> Optional.empty());

        assertThat(TestRasters.bytes(canvas.raster()))
                .isEqualTo(TestRasters.bytes(label("prompt in Korean, 2 characters", "c")));
    }

    @Test
    void draw_latinPrompt_doesNotAskTheRenderer() {
        RasterCanvas canvas = RasterCanvas.of(TestRasters.flat(400, 300, 0xFF336699));
        draw(canvas, LabelFrame.of(400, 300), "a café", "c", (text, height, rgb) -> {
            throw new AssertionError(text);
        });

        assertThat(TestRasters.bytes(canvas.raster())).isEqualTo(TestRasters.bytes(label("a café", "c")));
    }

    @Test
    void rendered_longText_isCutBetweenCharactersAndEndsInAnEllipsis() {
        List<String> lines = new ArrayList<>();
        String family = "\uD83D\uDC69\u200D\uD83D\uDE80";
        RenderedText text = Objects.requireNonNull(RenderedText.of(
                (line, height, rgb) -> {
                    lines.add(line);
                    return Optional.of(new Raster(Math.max(1, line.length() * 10), height));
                },
                family.repeat(100),
                240,
                2,
                1,
                0));

        assertThat(text.isCut()).isTrue();
        assertThat(text.lineCount()).isEqualTo(2);
        assertThat(text.width()).isLessThanOrEqualTo(240);
        assertThat(lines.get(lines.size() - 1)).endsWith("\u2026");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.replace("\u2026", "").replace(family, ""))
                        .isEmpty());
    }

    /** Any Unicode text: unpaired surrogates, right-to-left text, marks, characters of the future. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWords_anyText_hasGlyphsOnly(long seed) {
        SeededRandom random = new SeededRandom(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.below(12); i >= 0; i--) {
                int kind = random.below(4);
                text.append(
                        kind == 0
                                ? Character.toString(random.below(0x110000))
                                : kind == 1
                                        ? Character.toString(random.below(0x3000))
                                        : kind == 2
                                                ? String.valueOf((char) random.between(0xD800, 0xDFFF))
                                                : "\u202Ea\u0301 \u05D0\u0627\u0651");
            }
            String words = TextScript.inWords(text.toString());
            words.codePoints()
                    .forEach(codePoint -> assertThat(Typeface.has(codePoint))
                            .as("U+%04X of %s", codePoint, words)
                            .isTrue());
            label(text.toString(), "c");
        }
    }

    @Test
    void draw_frame_staysWithinIt() {
        Raster blank = TestRasters.flat(300, 300, 0xFF336699);
        RasterCanvas canvas = RasterCanvas.of(blank);
        draw(canvas, LabelFrame.part(50, 60, 150, 120), "a cat on a roof at night", "seed 1", null);
        Raster drawn = canvas.raster();

        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                boolean near = x >= 48 && x < 202 && y >= 58 && y < 182;
                assertThat(near || drawn.argb(x, y) == 0xFF336699)
                        .as(x + "," + y)
                        .isTrue();
            }
        }
        assertThat(count(drawn, PALETTE.labelText())).isGreaterThan(50);
    }

    @Test
    void paragraph_longText_endsInAnEllipsisWithinTheWidth() {
        Paragraph paragraph = Paragraph.of("the quick brown fox jumps over the lazy dog again", 100, 2);

        assertThat(paragraph.cut()).isTrue();
        assertThat(paragraph.lines()).hasSize(2);
        assertThat(paragraph.longest()).isLessThanOrEqualTo(100);
        List<Glyph> last = paragraph.lines().get(1);
        assertThat(last.get(last.size() - 1)).isSameAs(Typeface.of(0x2026));
    }

    @Test
    void paragraph_wordWiderThanTheLine_isBroken() {
        Paragraph paragraph = Paragraph.of("abcdefghijklmnopqrstuvwxyz", 60, 9);

        assertThat(paragraph.cut()).isFalse();
        assertThat(paragraph.lines().stream().mapToInt(List::size).sum()).isEqualTo(26);
        assertThat(paragraph.longest()).isLessThanOrEqualTo(60);
    }

    private static Raster label(String prompt, String caption) {
        RasterCanvas canvas = RasterCanvas.of(TestRasters.flat(400, 300, 0xFF336699));
        draw(canvas, LabelFrame.of(400, 300), prompt, caption, null);
        return canvas.raster();
    }

    private static void draw(
            RasterCanvas canvas, LabelFrame frame, String prompt, String caption, @Nullable LineRenderer renderer) {
        new PromptLabel(canvas, frame, renderer, PALETTE).draw(prompt, caption);
    }

    private static String shape(int codePoint) {
        Glyph glyph = Typeface.of(codePoint);
        StringBuilder shape = new StringBuilder();
        for (int y = Glyph.TOP; y <= Glyph.BOTTOM; y++) {
            for (int x = 0; x < glyph.width(); x++) {
                shape.append(glyph.dot(x, y) ? '#' : '.');
            }
            shape.append('\n');
        }
        return shape.toString();
    }

    private static int count(Raster raster, int rgb) {
        int found = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                found += (raster.argb(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return found;
    }
}
