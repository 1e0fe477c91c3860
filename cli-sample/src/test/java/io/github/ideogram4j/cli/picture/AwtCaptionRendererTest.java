package io.github.ideogram4j.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ideogram4j.image.Raster;
import java.awt.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AwtCaptionRendererTest {
    private final AwtCaptionRenderer renderer = new AwtCaptionRenderer();

    @ParameterizedTest
    @ValueSource(ints = {13, 26, 52})
    void render_displayableText_isAsHighAsAskedAndInTheColour(int height) {
        assumeThat(new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("Φάρος g"))
                .isNegative();

        Raster line = renderer.render("Φάρος g", height, 0x204060).orElseThrow();

        assertThat(line.height()).isEqualTo(height);
        assertThat(line.width()).isBetween(height * 2, height * 7);
        assertThat(inked(line, 0, line.height())).isPositive();
        assertThat(inked(line, 0, 1) + inked(line, height - 1, height))
                .as("ink at the edges")
                .isZero();
    }

    @Test
    void render_longerText_isWider() {
        assumeThat(new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("ab"))
                .isNegative();

        assertThat(renderer.render("abab", 26, 0).orElseThrow().width())
                .isGreaterThan(renderer.render("ab", 26, 0).orElseThrow().width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uDBFF\uDFFD", "\uE123 private", "\uD83D"})
    void render_noFontHasTheCharacter_isEmpty(String text) {
        assertThat(renderer.render(text, 26, 0)).isEmpty();
    }

    private static int inked(Raster line, int from, int to) {
        int inked = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < line.width(); x++) {
                int argb = line.argb(x, y);
                assertThat(argb >>> 24 == 0 || (argb & 0xFFFFFF) == 0x204060 || argb >>> 24 < 255)
                        .isTrue();
                inked += argb >>> 24 > 128 ? 1 : 0;
            }
        }
        return inked;
    }
}
