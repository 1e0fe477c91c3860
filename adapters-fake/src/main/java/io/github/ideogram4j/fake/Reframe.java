package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/** A picture continued beyond its edges: mirrored at the seam, fading into a scene further out. */
final class Reframe {
    private final Raster inner;
    private final Raster scene;
    private final int left;
    private final int top;
    private final int reach;

    private Reframe(Raster inner, Raster scene) {
        this.inner = inner;
        this.scene = scene;
        this.left = (scene.width() - inner.width()) / 2;
        this.top = (scene.height() - inner.height()) / 2;
        this.reach = Math.max(1, Math.max(left, top) * 9 / 20);
    }

    /** The source stays pixel by pixel in the middle if it fits, else it is scaled down until it does. */
    static Raster extend(Raster source, int width, int height, Raster scene) {
        Raster extended = new Raster(width, height);
        Overlay.requireSameSize(extended, scene);
        Reframe reframe = new Reframe(fitted(source, width, height), scene);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                extended.setArgb(x, y, reframe.pixel(x, y));
            }
        }
        return extended;
    }

    private static Raster fitted(Raster source, int width, int height) {
        if (source.width() <= width && source.height() <= height) {
            return source;
        }
        long wide = (long) source.width() * height;
        long tall = (long) source.height() * width;
        return wide >= tall
                ? Scaling.whole(source, width, (int) Math.max(1, tall / source.width()))
                : Scaling.whole(source, (int) Math.max(1, wide / source.height()), height);
    }

    private int pixel(int x, int y) {
        int innerX = x - left;
        int innerY = y - top;
        int away = Math.max(outside(innerX, inner.width()), outside(innerY, inner.height()));
        int near = Math.max(0, reach - away);
        int percent = away == 0 ? 100 : (int) (100L * near * near / ((long) reach * reach));
        int argb = inner.argb(mirrored(innerX, inner.width()), mirrored(innerY, inner.height()));
        return Overlay.of(argb, scene.argb(x, y), percent);
    }

    private static int outside(int place, int length) {
        return Math.max(0, Math.max(-place, place - length + 1));
    }

    private static int mirrored(int place, int length) {
        int turn = Math.floorMod(place, 2 * length);
        return turn < length ? turn : 2 * length - 1 - turn;
    }
}
