package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/** The subject of a picture before another scene. */
final class ReplaceBackground {
    private ReplaceBackground() {}

    /** Opaque pixels of the subject stay bit by bit. */
    static Raster replace(Raster source, Raster scene) {
        Overlay.requireSameSize(source, scene);
        Foreground foreground = Foreground.of(source);
        Raster replaced = new Raster(source.width(), source.height());
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                int argb = source.argb(x, y);
                boolean shown = foreground.holds(x, y) || Rgb.alpha(argb) < 255;
                replaced.setArgb(x, y, shown ? Overlay.of(argb, scene.argb(x, y), 100) : scene.argb(x, y));
            }
        }
        return replaced;
    }
}
