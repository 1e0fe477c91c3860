package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;

/** Composes a source picture, or its subject, with a scene. */
public final class SceneCompositor {
    private SceneCompositor() {}

    /**
     * Returns the source, cropped and scaled to the new size, blended with the scene.
     *
     * @param weight share of the source in percent, 1 to 100
     */
    public static Raster blend(Raster source, int width, int height, int weight, Raster scene) {
        Raster blended = RasterScaler.cropped(source, width, height);
        requireSameSize(blended, scene);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                blended.setArgb(x, y, Rgb.overlay(blended.argb(x, y), scene.argb(x, y), weight));
            }
        }
        return blended;
    }

    /** Composes the subject of the source over the scene; opaque pixels of the subject stay unchanged. */
    public static Raster replaceBackground(Raster source, ForegroundMask foreground, Raster scene) {
        requireSameSize(source, scene);
        Raster replaced = new Raster(source.width(), source.height());
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                int argb = source.argb(x, y);
                boolean shown = foreground.holds(x, y) || Rgb.alpha(argb) < 255;
                replaced.setArgb(x, y, shown ? Rgb.overlay(argb, scene.argb(x, y), 100) : scene.argb(x, y));
            }
        }
        return replaced;
    }

    static void requireSameSize(Raster one, Raster other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("sizes differ: " + one + ", " + other);
        }
    }
}
