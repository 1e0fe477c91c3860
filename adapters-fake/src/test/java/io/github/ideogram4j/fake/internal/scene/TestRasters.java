package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.image.Raster;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.IntBinaryOperator;

/** Rasters for tests, and measurements of them. */
public final class TestRasters {
    private TestRasters() {}

    public static Raster of(int width, int height, IntBinaryOperator argb) {
        Raster raster = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setArgb(x, y, argb.applyAsInt(x, y));
            }
        }
        return raster;
    }

    public static Raster flat(int width, int height, int argb) {
        return of(width, height, (x, y) -> argb);
    }

    /** Opaque noise. */
    public static Raster noise(int width, int height, long seed) {
        SeededRandom random = new SeededRandom(seed);
        return of(width, height, (x, y) -> Rgb.OPAQUE | random.below(1 << 24));
    }

    /** Soft gradients, as in a photograph. */
    public static Raster soft(int width, int height) {
        return of(width, height, (x, y) -> Rgb.OPAQUE | Rgb.of(40 + x * 150 / width, 60 + y * 120 / height, 120));
    }

    public static Raster scene(String prompt, long seed, int width, int height) {
        return new ScenePainter(Scene.of(prompt, "test  seed " + seed, seed)).paint(width, height);
    }

    public static String sha256(Raster raster) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder text = new StringBuilder();
            for (byte part : digest.digest(bytes(raster))) {
                text.append(String.format("%02x", part));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(Raster raster) {
        byte[] bytes = new byte[raster.width() * raster.height() * 4];
        for (int i = 0; i < bytes.length; i++) {
            int argb = raster.argb(i / 4 % raster.width(), i / 4 / raster.width());
            bytes[i] = (byte) (argb >> (24 - 8 * (i % 4)));
        }
        return bytes;
    }

    /** The percentage of pixels that differ visibly. */
    public static long percentDiffering(Raster one, Raster other) {
        long differing = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                differing += Rgb.distance(one.argb(x, y), other.argb(x, y)) > 400 ? 1 : 0;
            }
        }
        return differing * 100 / ((long) one.width() * one.height());
    }

    public static long meanLuma(Raster raster) {
        long sum = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                sum += Rgb.luma(raster.argb(x, y));
            }
        }
        return sum / ((long) raster.width() * raster.height());
    }
}
