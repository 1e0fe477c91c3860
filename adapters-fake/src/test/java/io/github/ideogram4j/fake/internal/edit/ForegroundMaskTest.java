package io.github.ideogram4j.fake.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
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

    /** A slope of light, noise, and a person whose coat touches the lower edge and nearly has the colour of the wall. */
    private static Raster photograph(int width, int height) {
        SeededRandom random = new SeededRandom(5);
        return TestRasters.of(width, height, (x, y) -> {
            int noise = random.between(-14, 14);
            int light = (x + y) * 50 / (width + height);
            int argb = inPerson(x, y, width, height)
                    ? (y < height / 2 ? 0xE0B496 : Rgb.mix(0x3C466E, 0x6E6478, x * 256 / width))
                    : Rgb.of(150 - light, 175 - light * 7 / 5, 190 - light * 7 / 5);
            return Rgb.OPAQUE | Rgb.of(Rgb.red(argb) + noise, Rgb.green(argb) + noise, Rgb.blue(argb) + noise);
        });
    }

    private static boolean inPerson(int x, int y, int width, int height) {
        int fromMiddle = Math.abs(2 * x - width);
        return y < height / 2 ? y > height / 5 && fromMiddle < width / 3 : fromMiddle < width * 3 / 5;
    }

    @ParameterizedTest
    @CsvSource({"160,200", "320,400", "400,240"})
    void of_photograph_isTheWholePerson(int width, int height) {
        ForegroundMask foreground = ForegroundMask.of(photograph(width, height));

        int wall = 0;
        int kept = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (inPerson(x, y, width, height)) {
                    assertThat(foreground.holds(x, y)).as(x + "," + y).isTrue();
                } else {
                    wall++;
                    kept += foreground.holds(x, y) ? 1 : 0;
                }
            }
        }
        assertThat(kept * 100 / wall).as("percent of the wall that is kept").isLessThan(4);
    }

    @Test
    void labelFrame_photograph_isLargeAndInTheBackground() {
        ForegroundMask foreground = ForegroundMask.of(photograph(320, 400));

        LabelFrame frame = foreground.labelFrame();

        assertThat(frame.fitness()).isGreaterThan(280 * 60);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 320; x++) {
                assertThat(frame.includes(x, y) && foreground.holds(x, y)).isFalse();
            }
        }
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

        Raster replaced = SceneCompositor.replaceBackground(source, foreground, scene);

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

        Raster replaced = SceneCompositor.replaceBackground(
                source, ForegroundMask.of(source), TestRasters.flat(3, 1, 0xFF000000));

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
