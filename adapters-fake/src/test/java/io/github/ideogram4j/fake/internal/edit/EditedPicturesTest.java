package io.github.ideogram4j.fake.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.scene.TestRasters;
import io.github.ideogram4j.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pixels of remix, edit and reframe. */
class EditedPicturesTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void blend_weight100AndSameSize_isTheSource() {
        Raster source = TestRasters.noise(40, 30, 1);

        assertThat(TestRasters.bytes(SceneCompositor.blend(source, 40, 30, 100, TestRasters.noise(40, 30, 2))))
                .isEqualTo(TestRasters.bytes(source));
    }

    @Test
    void blend_weight100AndOtherRatio_isTheMiddleOfTheSource() {
        Raster source = TestRasters.noise(60, 30, 1);

        Raster remix = SceneCompositor.blend(source, 30, 30, 100, TestRasters.noise(30, 30, 2));

        assertThat(TestRasters.bytes(remix))
                .isEqualTo(TestRasters.bytes(TestRasters.of(30, 30, (x, y) -> source.argb(x + 15, y))));
    }

    @Test
    void blend_weight100AndHalfSize_averagesFourPixels() {
        Raster source = TestRasters.of(4, 2, (x, y) -> x < 2 ? (x + y) % 2 == 0 ? BLACK : WHITE : 0xFF204060);

        Raster remix = SceneCompositor.blend(source, 2, 1, 100, TestRasters.flat(2, 1, BLACK));

        assertThat(remix.argb(0, 0)).isEqualTo(0xFF808080);
        assertThat(remix.argb(1, 0)).isEqualTo(0xFF204060);
    }

    @Test
    void blend_higherWeight_isCloserToTheSource() {
        Raster source = TestRasters.flat(8, 8, WHITE);
        Raster scene = TestRasters.flat(8, 8, BLACK);

        assertThat(Rgb.luma(SceneCompositor.blend(source, 8, 8, 1, scene).argb(3, 3)))
                .isBetween(1, 5);
        assertThat(Rgb.luma(SceneCompositor.blend(source, 8, 8, 50, scene).argb(3, 3)))
                .isBetween(126, 130);
        assertThat(Rgb.luma(SceneCompositor.blend(source, 8, 8, 99, scene).argb(3, 3)))
                .isBetween(250, 254);
    }

    @Test
    void blend_translucentSource_showsTheScene() {
        Raster remix = SceneCompositor.blend(
                TestRasters.flat(8, 8, 0x00FFFFFF), 8, 8, 100, TestRasters.flat(8, 8, 0xFF123456));

        assertThat(remix.argb(3, 3)).isEqualTo(0xFF123456);
    }

    @ParameterizedTest
    @CsvSource({"1,1,50,70", "3000,3,7,9", "2,2,300,1", "100,1,1,100", "641,367,640,368", "5000,1,1,1"})
    void blend_anySizes_keepsAFlatColourFlat(int fromWidth, int fromHeight, int width, int height) {
        Raster remix = SceneCompositor.blend(
                TestRasters.flat(fromWidth, fromHeight, 0xFF4080C0),
                width,
                height,
                100,
                TestRasters.flat(width, height, BLACK));

        assertThat(TestRasters.bytes(remix)).isEqualTo(TestRasters.bytes(TestRasters.flat(width, height, 0xFF4080C0)));
    }

    @Test
    void edit_anyMask_changesEveryBlackAndNoWhitePixel() {
        Raster source = TestRasters.noise(64, 48, 1);
        Raster mask = TestRasters.of(64, 48, (x, y) -> (x / 7 + y / 5) % 3 == 0 ? BLACK : WHITE);
        Raster half = TestRasters.of(64, 48, (x, y) -> x < 32 ? source.argb(x, y) : WHITE);

        for (Raster scene :
                new Raster[] {source, half, TestRasters.noise(64, 48, 2), TestRasters.flat(64, 48, BLACK)}) {
            assertEdited(source, mask, MaskEditor.edit(source, mask, scene));
        }
    }

    @Test
    void edit_sceneHasTheSameColour_stillChangesIt() {
        for (int grey = 0; grey < 256; grey++) {
            Raster source = TestRasters.flat(3, 3, Rgb.OPAQUE | Rgb.of(grey, grey, grey));
            Raster edited = MaskEditor.edit(source, TestRasters.flat(3, 3, BLACK), source);

            assertEdited(source, TestRasters.flat(3, 3, BLACK), edited);
        }
    }

    @Test
    void edit_translucentSource_keepsItsAlphaWhereTheMaskIsWhite() {
        Raster source = TestRasters.of(4, 4, (x, y) -> x << 28 | 0x00CC8844);
        Raster mask = TestRasters.of(4, 4, (x, y) -> y < 2 ? BLACK : WHITE);

        assertEdited(source, mask, MaskEditor.edit(source, mask, TestRasters.flat(4, 4, 0xFF00CC00)));
    }

    @Test
    void edit_middleOfTheBlackArea_showsTheScene() {
        Raster source = TestRasters.noise(20, 20, 1);
        Raster scene = TestRasters.flat(20, 20, 0xFF00CC00);

        assertThat(MaskEditor.edit(source, TestRasters.flat(20, 20, BLACK), scene)
                        .argb(10, 10))
                .isEqualTo(0xFF00CC00);
    }

    @Test
    void edit_maskOfAnotherSize_isRefused() {
        Raster source = TestRasters.flat(8, 8, BLACK);

        assertThatThrownBy(() -> MaskEditor.edit(source, TestRasters.flat(8, 9, BLACK), source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8x9");
    }

    @ParameterizedTest
    @CsvSource({"40,30,60,50", "40,30,40,90", "40,30,41,30", "1,1,9,9", "40,30,40,30"})
    void extend_sourceFits_keepsItInTheMiddle(int fromWidth, int fromHeight, int width, int height) {
        Raster source = TestRasters.noise(fromWidth, fromHeight, 1);

        Raster extended = FrameExtender.extend(source, width, height, TestRasters.noise(width, height, 2));

        int left = (width - fromWidth) / 2;
        int top = (height - fromHeight) / 2;
        assertThat(TestRasters.bytes(TestRasters.of(fromWidth, fromHeight, (x, y) -> extended.argb(x + left, y + top))))
                .isEqualTo(TestRasters.bytes(source));
    }

    @Test
    void extend_sourceTooLarge_isScaledDownUntilItFits() {
        Raster source = TestRasters.of(200, 100, (x, y) -> x < 100 ? 0xFF802010 : 0xFF104080);

        Raster extended = FrameExtender.extend(source, 100, 100, TestRasters.flat(100, 100, WHITE));

        assertThat(extended.argb(2, 26)).isEqualTo(0xFF802010);
        assertThat(extended.argb(97, 73)).isEqualTo(0xFF104080);
        assertThat(extended.argb(50, 0)).isEqualTo(WHITE);
    }

    @Test
    void extend_seam_hasNoJump() {
        Raster source = TestRasters.soft(120, 120);

        Raster extended = FrameExtender.extend(source, 400, 120, TestRasters.flat(400, 120, WHITE));

        assertThat(Rgb.distance(extended.argb(140, 60), extended.argb(139, 60))).isLessThan(400);
        assertThat(Rgb.distance(extended.argb(259, 60), extended.argb(260, 60))).isLessThan(400);
        assertThat(extended.argb(0, 60)).isEqualTo(WHITE);
        assertThat(extended.argb(399, 60)).isEqualTo(WHITE);
    }

    /** The digest is the same on every JVM. */
    @Test
    void operations_chained_haveTheKnownPixels() {
        Raster source = TestRasters.scene("a cat in a meadow", 1, 150, 110);
        Raster remix = SceneCompositor.blend(source, 120, 120, 60, TestRasters.scene("a city", 2, 120, 120));
        Raster replaced = SceneCompositor.replaceBackground(
                remix, ForegroundMask.of(remix), TestRasters.scene("the sea", 3, 120, 120));
        Raster extended = FrameExtender.extend(replaced, 200, 130, TestRasters.scene("a forest", 4, 200, 130));

        assertThat(TestRasters.sha256(Upscaler.doubled(extended, 40, 70, 1)))
                .isEqualTo("93ae126cacbbe50bcef70396e4a45b8c38f13494a656838b9b7de7132d51fbd5");
    }

    private static void assertEdited(Raster source, Raster mask, Raster edited) {
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                boolean kept = edited.argb(x, y) == source.argb(x, y);
                assertThat(kept).as(x + "," + y).isEqualTo(mask.argb(x, y) == WHITE);
            }
        }
    }
}
