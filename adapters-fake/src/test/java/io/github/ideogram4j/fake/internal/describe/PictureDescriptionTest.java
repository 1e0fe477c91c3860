package io.github.ideogram4j.fake.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.scene.TestRasters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureDescriptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1024|1024|A square picture of 1024x1024 pixels, exactly 1:1.",
                "1600|900|A landscape picture of 1600x900 pixels, exactly 16:9.",
                "1312|736|A landscape picture of 1312x736 pixels, about 16:9.",
                "512|1536|A portrait format picture of 512x1536 pixels, exactly 1:3.",
                "1|1|A square picture of 1x1 pixels, exactly 1:1.",
            })
    void of_anySize_namesSizeAndRatio(int width, int height, String sentence) {
        assertThat(PictureDescription.of(TestRasters.flat(width, height, 0xFF336699))
                        .get(0))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FFD92B2B|Mostly red (100 %).",
                "FF0B0B0D|Mostly black (100 %).",
                "FFFFFFFF|Mostly white (100 %).",
                "FF8CC8F0|Mostly sky blue (100 %).",
                "00FFFFFF|Fully transparent.",
            })
    void of_oneColour_namesIt(String argb, String sentence) {
        assertThat(PictureDescription.of(TestRasters.flat(30, 20, Integer.parseUnsignedInt(argb, 16)))
                        .get(1))
                .isEqualTo(sentence);
    }

    @Test
    void of_severalColours_namesTheMostFrequentFirst() {
        assertThat(PictureDescription.of(TestRasters.of(
                                100, 10, (x, y) -> x < 60 ? 0xFF2F6FDE : x < 90 ? 0xFFFBFBFB : 0xFF14224A))
                        .get(1))
                .isEqualTo("Mostly blue (60 %), with white (30 %) and navy (10 %).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FF000000|FF050505|Dark, with hardly any contrast.",
                "FF000000|FFFFFFFF|Of medium brightness, with strong contrast.",
                "FFC0C0C0|FFFFFFFF|Bright, with soft contrast.",
            })
    void of_brightness_isDescribed(String one, String other, String sentence) {
        int first = Integer.parseUnsignedInt(one, 16);
        int second = Integer.parseUnsignedInt(other, 16);

        assertThat(PictureDescription.of(TestRasters.of(8, 8, (x, y) -> (x + y) % 2 == 0 ? first : second))
                        .get(2))
                .isEqualTo(sentence);
    }

    @Test
    void of_partlyTransparent_namesThePercentage() {
        assertThat(PictureDescription.of(TestRasters.of(10, 10, (x, y) -> x < 3 ? 0 : 0xFFD92B2B))
                        .get(1))
                .isEqualTo("Mostly red (100 %); partly transparent (30 %).");
    }
}
