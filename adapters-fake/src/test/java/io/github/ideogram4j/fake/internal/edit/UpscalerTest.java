package io.github.ideogram4j.fake.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.scene.TestRasters;
import io.github.ideogram4j.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpscalerTest {
    @ParameterizedTest
    @CsvSource({"1,1", "3,5", "40,30"})
    void doubled_anySize_hasTwiceTheSides(int width, int height) {
        Raster doubled = Upscaler.doubled(TestRasters.noise(width, height, 1), 50, 50, 1);

        assertThat(doubled.width()).isEqualTo(2 * width);
        assertThat(doubled.height()).isEqualTo(2 * height);
    }

    @ParameterizedTest
    @CsvSource({"1", "50", "100"})
    void doubled_resemblance100_meansOfFourStayNearTheSource(int detail) {
        Raster source = TestRasters.soft(40, 30);

        assertThat(largestMeanError(source, Upscaler.doubled(source, 100, detail, 1)))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void doubled_lessResemblance_differsMore() {
        Raster source = TestRasters.soft(40, 30);

        int near = largestMeanError(source, Upscaler.doubled(source, 90, 50, 1));
        int far = largestMeanError(source, Upscaler.doubled(source, 1, 50, 1));

        assertThat(near).isGreaterThan(1);
        assertThat(far).isGreaterThan(near + 8);
    }

    @Test
    void doubled_moreDetail_hasSteeperEdges() {
        Raster edge = TestRasters.of(8, 8, (x, y) -> x < 4 ? 0xFF404040 : 0xFF909090);

        assertThat(contrastAcross(Upscaler.doubled(edge, 100, 100, 1)))
                .isGreaterThan(contrastAcross(Upscaler.doubled(edge, 100, 1, 1)));
    }

    @Test
    void doubled_smoothsBetweenPixels() {
        Raster slope = TestRasters.of(4, 1, (x, y) -> Rgb.OPAQUE | (x * 40) * 0x010101);

        Raster doubled = Upscaler.doubled(slope, 100, 50, 1);

        assertThat(Rgb.red(doubled.argb(3, 0))).isBetween(45, 60);
        assertThat(Rgb.red(doubled.argb(4, 0))).isBetween(62, 75);
    }

    @Test
    void doubled_translucentSource_keepsItsAlpha() {
        Raster doubled = Upscaler.doubled(TestRasters.of(2, 1, (x, y) -> x == 0 ? 0x00112233 : 0x80112233), 50, 50, 1);

        assertThat(Rgb.alpha(doubled.argb(1, 1))).isZero();
        assertThat(Rgb.alpha(doubled.argb(2, 0))).isEqualTo(0x80);
    }

    @Test
    void doubled_twice_isTheSame() {
        Raster source = TestRasters.noise(20, 20, 1);

        assertThat(TestRasters.bytes(Upscaler.doubled(source, 10, 90, 1)))
                .isEqualTo(TestRasters.bytes(Upscaler.doubled(source, 10, 90, 1)));
    }

    private static int contrastAcross(Raster doubled) {
        return Rgb.red(doubled.argb(8, 8)) - Rgb.red(doubled.argb(7, 8));
    }

    private static int largestMeanError(Raster source, Raster doubled) {
        int largest = 0;
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                int sum = 0;
                for (int i = 0; i < 4; i++) {
                    sum += Rgb.red(doubled.argb(2 * x + i % 2, 2 * y + i / 2));
                }
                largest = Math.max(largest, Math.abs(sum / 4 - Rgb.red(source.argb(x, y))));
            }
        }
        return largest;
    }
}
