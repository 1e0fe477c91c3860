package io.github.ideogram4j.fake.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.scene.TestRasters;
import io.github.ideogram4j.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForegroundMaskTest {
    private static final int SKY = 0xFF80B0E0;
    private static final int COAT = 0xFFA03020;

    @Test
    void of_subjectOnPlainGround_isTheSubject() {
        ForegroundMask foreground = ForegroundMask.of(TestRasters.of(40, 40, (x, y) -> inBox(x, y) ? COAT : SKY));

        assertHeld(foreground, 40);
    }

    @Test
    void of_backgroundSlopes_isStillTheSubject() {
        ForegroundMask foreground = ForegroundMask.of(TestRasters.of(
                40, 40, (x, y) -> inBox(x, y) ? COAT : Rgb.OPAQUE | Rgb.of(80 + x, 160 + y, 220)));

        assertHeld(foreground, 40);
    }

    @Test
    void of_subjectFillsTheLowerEdge_isStillTheSubject() {
        ForegroundMask foreground = ForegroundMask.of(
                TestRasters.of(40, 40, (x, y) -> y >= 34 || (y >= 12 && x >= 10 && x < 30) ? COAT : SKY));

        assertThat(foreground.holds(20, 20)).isTrue();
        assertThat(foreground.holds(2, 38)).isTrue();
        assertThat(foreground.holds(37, 36)).isTrue();
        assertThat(foreground.holds(5, 30)).isFalse();
    }

    @Test
    void of_translucentPicture_usesAlphaOnly() {
        ForegroundMask foreground = ForegroundMask.of(TestRasters.of(40, 40, (x, y) -> inBox(x, y) ? SKY : 0x0080B0E0));

        assertHeld(foreground, 40);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "40,40", "90,20"})
    void of_flatColour_isAnEllipseInTheCentre(int width, int height) {
        ForegroundMask foreground = ForegroundMask.of(TestRasters.flat(width, height, SKY));

        assertThat(foreground.holds(width / 2, height / 2)).isTrue();
        assertThat(foreground.holds(0, 0)).isEqualTo(width < 3);
    }

    @Test
    void replaceBackground_opaqueSource_keepsTheSubjectAndNothingElse() {
        Raster source = TestRasters.of(40, 40, (x, y) -> inBox(x, y) ? COAT : SKY);
        Raster scene = TestRasters.noise(40, 40, 3);
        ForegroundMask foreground = ForegroundMask.of(source);

        Raster replaced = SceneCompositor.replaceBackground(source, scene);

        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                Raster expected = foreground.holds(x, y) ? source : scene;
                assertThat(replaced.argb(x, y)).isEqualTo(expected.argb(x, y));
            }
        }
    }

    @Test
    void replaceBackground_translucentSource_isComposedWithTheScene() {
        Raster source = TestRasters.of(3, 1, (x, y) -> x == 0 ? 0xFFFFFFFF : x == 1 ? 0x80FFFFFF : 0x00FFFFFF);

        Raster replaced = SceneCompositor.replaceBackground(source, TestRasters.flat(3, 1, 0xFF000000));

        assertThat(replaced.argb(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(replaced.argb(1, 0)).isEqualTo(0xFF808080);
        assertThat(replaced.argb(2, 0)).isEqualTo(0xFF000000);
    }

    private static boolean inBox(int x, int y) {
        return x >= 12 && x < 28 && y >= 8 && y < 32;
    }

    private static void assertHeld(ForegroundMask foreground, int side) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                assertThat(foreground.holds(x, y)).as(x + "," + y).isEqualTo(inBox(x, y));
            }
        }
    }
}
