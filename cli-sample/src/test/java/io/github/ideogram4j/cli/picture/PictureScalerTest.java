package io.github.ideogram4j.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.image.Raster;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PictureScalerTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    @Test
    void fit_smallPicture_isNotEnlarged() {
        assertThat(PictureScaler.fit(new Raster(5, 3), 100, 100)).hasToString("Raster[5x3]");
        assertThat(PictureScaler.fit(new Raster(1000, 10), 100, 100)).hasToString("Raster[100x1]");
        assertThat(PictureScaler.fit(new Raster(300, 600), 100, 100)).hasToString("Raster[50x100]");
    }

    /** Half of the light is the code 188, and not 128. */
    @Test
    void scale_blackAndWhite_averagesLight() {
        Raster board = new Raster(8, 8);
        for (int i = 0; i < 64; i++) {
            board.setArgb(i % 8, i / 8, (i + i / 8) % 2 == 0 ? WHITE : BLACK);
        }

        assertThat(PictureScaler.scale(board, 4, 4).argb(2, 2)).isEqualTo(0xffbcbcbc);
    }

    @Test
    void scale_transparentParts_becomeWhite() {
        assertThat(PictureScaler.scale(new Raster(4, 4), 1, 1).argb(0, 0)).isEqualTo(WHITE);
    }

    /** Areas that begin or end within a pixel add up to the whole picture. */
    @Test
    void scale_oneColour_keepsIt() {
        Random random = new Random(3);
        for (int trial = 0; trial < 100; trial++) {
            int argb = BLACK | random.nextInt(0x1000000);
            Raster picture = new Raster(1 + random.nextInt(40), 1 + random.nextInt(40));
            for (int i = 0; i < picture.width() * picture.height(); i++) {
                picture.setArgb(i % picture.width(), i / picture.width(), argb);
            }
            Raster small = PictureScaler.scale(
                    picture, 1 + random.nextInt(picture.width()), 1 + random.nextInt(picture.height()));
            for (int i = 0; i < small.width() * small.height(); i++) {
                int got = small.argb(i % small.width(), i / small.width());
                for (int shift = 0; shift < 24; shift += 8) {
                    assertThat(Math.abs((got >> shift & 0xff) - (argb >> shift & 0xff)))
                            .isLessThanOrEqualTo(2);
                }
            }
        }
    }
}
