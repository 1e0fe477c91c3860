package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/** A new picture that resembles an old one. */
final class Remix {
    private Remix() {}

    /** At weight 100 the source, cropped and scaled, at weight 1 hardly more than the scene. */
    static Raster blend(Raster source, int width, int height, int weight, Raster scene) {
        Raster remix = Scaling.cropped(source, width, height);
        Overlay.requireSameSize(remix, scene);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                remix.setArgb(x, y, Overlay.of(remix.argb(x, y), scene.argb(x, y), weight));
            }
        }
        return remix;
    }
}
