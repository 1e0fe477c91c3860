package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.Raster;
import java.util.Random;

/** A PNG file of about 256 KiB. */
final class NoisePng {
    private static final int WIDTH = 296;
    private static final int HEIGHT = 295;

    private NoisePng() {}

    /** Noise does not compress. */
    static byte[] png() {
        Random random = new Random(1);
        Raster raster = new Raster(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setArgb(x, y, 0xff000000 | random.nextInt());
            }
        }
        return PngFixture.bytes(raster);
    }
}
