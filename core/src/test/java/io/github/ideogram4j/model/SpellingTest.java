package io.github.ideogram4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.internal.Excerpt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpellingTest {
    @ParameterizedTest
    @ValueSource(strings = {"16x9", "16X9", "16:9", "16_9", "ASPECT_16_9", "SPECT_16_9"})
    void parse_ratioInAnySpelling_isTheSame(String text) {
        assertThat(AspectRatio.parse(text)).isEqualTo(new AspectRatio(16, 9)).hasToString("16x9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "16", "16x", "x9", "16-9", " 16x9", "ASPECT16_9", "aspect_16_9", "1x1x1", "100x1", "-1x1"})
    void parse_noRatio_isRefusedWithTheText(String text) {
        assertThatThrownBy(() -> AspectRatio.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aspect_ratio is not WIDTHxHEIGHT: '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1312x736", "1312X736", "1312_736", "RESOLUTION_1312_736"})
    void parse_resolutionInAnySpelling_isTheSame(String text) {
        assertThat(Resolution.parse(text)).isEqualTo(new Resolution(1312, 736)).hasToString("1312x736");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1024", "1024:1024", "123456x1", "1024x1024 ", "1024x1024x3"})
    void parse_noResolution_isRefusedWithTheText(String text) {
        assertThatThrownBy(() -> Resolution.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("resolution is not WIDTHxHEIGHT: '" + text + "'");
    }

    @Test
    void parse_ofToString_returnsSameValue() {
        Random random = new Random(17);
        for (int round = 0; round < 1000; round++) {
            AspectRatio ratio = new AspectRatio(1 + random.nextInt(99), 1 + random.nextInt(99));
            Resolution size = new Resolution(1 + random.nextInt(99_999), 1 + random.nextInt(99_999));

            assertThat(AspectRatio.parse(ratio.toString())).isEqualTo(ratio);
            assertThat(Resolution.parse(size.toString())).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @CsvSource({"#000, 000000", "#fff, ffffff", "#1aF, 11aaff", "#123456, 123456", "#FEDCBA, fedcba"})
    void rgb_shortForm_doublesEachDigit(String hex, String digits) {
        assertThat(new ColorPalette.HexColor(hex).rgb()).isEqualTo(Integer.parseInt(digits, 16));
    }

    @Test
    void length_prompt_countsCodePoints() {
        assertThat(new Prompt("a\ud83d\ude00b").length()).isEqualTo(3);
    }

    @Test
    void excerpt_ofAnything_isQuotedCutAndOnOneLine() {
        assertThat(Excerpt.of("plain")).isEqualTo("'plain'");
        assertThat(Excerpt.of("")).isEqualTo("''");
        assertThat(Excerpt.of("a\r\nb\tc\u0000d\u0085e\u2028f\u2029g")).isEqualTo("'a  b c d e f g'");
        assertThat(Excerpt.of("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
        assertThat(Excerpt.of("x".repeat(61))).isEqualTo("'" + "x".repeat(60) + "...'");
        assertThat(Excerpt.of("\ud83d\ude00".repeat(61))).isEqualTo("'" + "\ud83d\ude00".repeat(60) + "...'");
    }
}
