package io.github.ideogram4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskReportTest {
    /** A row of four pixels: black, white, nearly black, nearly white, as near as the depth allows. */
    static Stream<Arguments> nearlyBlackAndWhite() {
        return Stream.of(
                Arguments.of(0, 2, 0x55),
                Arguments.of(0, 4, 0x11),
                Arguments.of(0, 8, 0x01),
                Arguments.of(0, 16, 0x01),
                Arguments.of(2, 8, 0x01),
                Arguments.of(2, 16, 0x01));
    }

    @ParameterizedTest(name = "colour {0}, depth {1}")
    @MethodSource("nearlyBlackAndWhite")
    void ofPng_nearlyBlackOrWhite_isImpure(int colour, int depth, int level) throws IOException {
        int white = (1 << depth) - 1;
        int[] row = {0, white, 1, white - 1};
        int lastChannel = colour == 2 ? 2 : 0; // only blue is off
        PngFile file = PngFile.of(4, 1, colour, depth).samples((x, y, c) -> c == lastChannel ? row[x] : row[x & 1]);
        int coloured = colour == 2 ? 2 : 0;
        int offGrey = colour == 2 ? level : level * 0x010101;

        MaskReport near = new MaskReport(4, 1, 2, 2, 0, 2, 0, coloured, Optional.empty());
        MaskReport far = new MaskReport(
                4, 1, 1, 1, 2, 2, 0, coloured, Optional.of(new MaskReport.Pixel(2, 0, 0xff000000 | offGrey)));

        assertThat(ofPng(file)).isEqualTo(level > MaskReport.TOLERANCE ? far : near);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofPng_interlacedOrNot_findsTheTopmostLeftmostOther(boolean interlaced) throws IOException {
        // (8,8) comes in the first pass, (1,3) in the last
        PngFile file = PngFile.of(16, 16, 0, 8)
                .interlaced(interlaced)
                .samples((x, y, c) -> (x == 8 && y == 8) || (x == 1 && y == 3) ? 100 : x < 4 ? 0 : 255);

        MaskReport report = ofPng(file);

        assertThat(report)
                .isEqualTo(new MaskReport(
                        16, 16, 63, 191, 2, 2, 0, 0, Optional.of(new MaskReport.Pixel(1, 3, 0xff646464))));
        assertThat(report.firstOther().map(MaskReport.Pixel::toString)).contains("#646464 at (1,3)");
        assertThat(report.isBlackAndWhite()).isTrue();
    }

    @Test
    void ofPng_othersOfOneRowInSeveralPasses_findsTheLeftmost() throws IOException {
        // x 4 comes in the second pass, x 2 in the fourth, x 6 with it
        PngFile file =
                PngFile.of(8, 1, 0, 8).interlaced(true).samples((x, y, c) -> x == 2 || x == 4 || x == 6 ? 100 : 0);

        assertThat(ofPng(file).firstOther()).contains(new MaskReport.Pixel(2, 0, 0xff646464));
    }

    @ParameterizedTest
    @CsvSource({"4,8,255", "6,8,255", "4,16,65535", "6,16,65535"})
    void ofPng_alpha_isCountedButDoesNotChangeTheColour(int colour, int depth, int full) throws IOException {
        int alphaChannel = colour == 4 ? 1 : 3;
        int[] alphas = {full, 0, full - 1, full / 2};
        PngFile file = PngFile.of(4, 1, colour, depth)
                .samples((x, y, c) -> c == alphaChannel ? alphas[x] : x % 2 == 0 ? 0 : full);

        assertThat(ofPng(file)).isEqualTo(new MaskReport(4, 1, 2, 2, 0, 0, 3, 0, Optional.empty()));
    }

    @Test
    void ofPng_palette_isJudgedByItsColours() throws IOException {
        PngFile file = PngFile.of(3, 1, 3, 2)
                .with("PLTE", PngFile.bytes(255, 255, 255, 0, 0, 0, 255, 0, 0))
                .with("tRNS", PngFile.bytes(255, 254))
                .samples((x, y, c) -> x);

        assertThat(ofPng(file))
                .isEqualTo(new MaskReport(3, 1, 1, 1, 1, 1, 1, 1, Optional.of(new MaskReport.Pixel(2, 0, 0xffff0000))));
    }

    @Test
    void of_pixelsAroundTheTolerance_areCountedByIt() {
        Raster raster = new Raster(6, 1);
        int[] row = {0x000000, 0x300030, 0x003100, 0xffffff, 0xcfffd0, 0xceffff};
        for (int x = 0; x < 6; x++) {
            raster.setArgb(x, 0, 0xff000000 | row[x]);
        }

        assertThat(MaskReport.of(raster))
                .isEqualTo(new MaskReport(6, 1, 2, 2, 2, 4, 0, 4, Optional.of(new MaskReport.Pixel(2, 0, 0xff003100))));
    }

    @ParameterizedTest
    @CsvSource({"0,true", "50,true", "51,false", "1000,false"})
    void isBlackAndWhite_aroundTheMostOthers_isExact(int other, boolean blackAndWhite) {
        MaskReport report = new MaskReport(100, 10, 1000 - other, 0, other, other, 0, 0, Optional.empty());

        assertThat(report.maxOther()).isEqualTo(50);
        assertThat(report.isBlackAndWhite()).isEqualTo(blackAndWhite);
        assertThat(report.isAllWhite()).isFalse();
    }

    @Test
    void of_translucentPixels_areCounted() {
        assertThat(MaskReport.of(new Raster(3, 2))).isEqualTo(new MaskReport(3, 2, 6, 0, 0, 0, 6, 0, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"0,0,false", "99,9,false", "100,10,true", "101,10,true", "1000,100,true"})
    void blackPercent_aroundATenth_isExact(int black, int percent, boolean enough) {
        MaskReport report = new MaskReport(100, 10, black, 1000 - black, 0, 0, 0, 0, Optional.empty());

        assertThat(report.blackPercent()).isEqualTo(percent);
        assertThat(report.blackIsAtLeastPercent(10)).isEqualTo(enough);
        assertThat(report.isAllWhite()).isEqualTo(black == 0);
        assertThat(report.isBlackAndWhite()).isTrue();
    }

    private static MaskReport ofPng(PngFile file) throws IOException {
        return MaskReport.ofPng(new ByteArrayInputStream(file.bytes()), 1_000_000);
    }
}
