package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;

/** A PNG file of 256 KiB, give or take one. */
final class Picture {
    private static final int WIDTH = 296;
    private static final int HEIGHT = 295;

    private Picture() {}

    /** Noise, which does not compress. */
    static byte[] png() {
        Random random = new Random(1);
        Raster raster = new Raster(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setArgb(x, y, 0xff000000 | random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Png.encode(raster, Map.of(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory failed", e);
        }
        return out.toByteArray();
    }
}
