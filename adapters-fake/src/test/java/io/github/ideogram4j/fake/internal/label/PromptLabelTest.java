package io.github.ideogram4j.fake.internal.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.scene.TestRasters;
import io.github.ideogram4j.image.Raster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptLabelTest {
    private static final Palette PALETTE = new Palette(0x203040, 0x8090A0, 0xFFF0D0, 0x506070, 0x101820, 0xE06030);

    @ParameterizedTest
    @CsvSource({
        "a cat,a car",
        "cat,Cat",
        "caf\u00E9,cafe",
        "3 dogs,8 dogs",
        "\u65B0,\u65B1",
        "\uD83D\uDE80,\uD83D\uDE81",
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
        new PromptLabel(canvas).draw("a cat", "seed 1", PALETTE);

        assertThat(count(canvas.raster(), 0x336699)).isEqualTo(width * height);
    }

    @Test
    void typeface_everyPrintableCharacter_hasADistinctGlyph() {
        Map<String, Integer> shapes = new HashMap<>();
        for (int codePoint = '!'; codePoint <= 0xFF; codePoint++) {
            if (!Typeface.blank(codePoint)) {
                assertThat(shapes.put(shape(codePoint), codePoint))
                        .as("U+%04X", codePoint)
                        .isNull();
            }
        }
        assertThat(shapes).hasSize(94 + 95);
    }

    @Test
    void typeface_westernLetters_haveGlyphs() {
        Set<Integer> widths = new HashSet<>();
        for (int codePoint = 0xC0; codePoint <= 0xFF; codePoint++) {
            widths.add(Typeface.of(codePoint).width());
        }
        assertThat(widths).allMatch(width -> width < Typeface.of(0x65B0).width());
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
        new PromptLabel(canvas).draw(prompt, caption, PALETTE);
        return canvas.raster();
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
