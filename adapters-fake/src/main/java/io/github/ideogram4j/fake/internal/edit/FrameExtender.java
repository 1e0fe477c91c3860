package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
import io.github.ideogram4j.image.Raster;

/** Extends a picture beyond its edges: mirrored at the seam, fading into a scene further out. */
public final class FrameExtender {
    private final Raster inner;
    private final Raster scene;
    private final int left;
    private final int top;
    private final int reach;

    private FrameExtender(Raster inner, Raster scene) {
        this.inner = inner;
        this.scene = scene;
        this.left = (scene.width() - inner.width()) / 2;
        this.top = (scene.height() - inner.height()) / 2;
        this.reach = Math.max(1, Math.max(left, top) * 9 / 20);
    }

    /** Centres the source unchanged if it fits; otherwise scales it down until it does. */
    public static Raster extend(Raster source, int width, int height, Raster scene) {
        Raster extended = new Raster(width, height);
        SceneCompositor.requireSameSize(extended, scene);
        FrameExtender reframe = new FrameExtender(fitted(source, width, height), scene);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                extended.setArgb(x, y, reframe.pixel(x, y));
            }
        }
        return extended;
    }

    /** The part of the extended picture outside the source in which a label fits best. */
    public static LabelFrame labelFrame(Raster source, int width, int height) {
        Raster inner = fitted(source, width, height);
        int left = (width - inner.width()) / 2;
        int top = (height - inner.height()) / 2;
        int below = height - top - inner.height();
        LabelFrame side = LabelFrame.part(0, 0, left, height);
        LabelFrame foot = LabelFrame.part(0, height - below, width, below);
        return (foot.fitness() >= side.fitness() ? foot : side).inset(LargestRectangle.BORDER);
    }

    private static Raster fitted(Raster source, int width, int height) {
        if (source.width() <= width && source.height() <= height) {
            return source;
        }
        long wide = (long) source.width() * height;
        long tall = (long) source.height() * width;
        return wide >= tall
                ? RasterScaler.whole(source, width, (int) Math.max(1, tall / source.width()))
                : RasterScaler.whole(source, (int) Math.max(1, wide / source.height()), height);
    }

    private int pixel(int x, int y) {
        int innerX = x - left;
        int innerY = y - top;
        int away = Math.max(outside(innerX, inner.width()), outside(innerY, inner.height()));
        int near = Math.max(0, reach - away);
        int percent = away == 0 ? 100 : (int) (100L * near * near / ((long) reach * reach));
        int argb = inner.argb(mirrored(innerX, inner.width()), mirrored(innerY, inner.height()));
        return Rgb.overlay(argb, scene.argb(x, y), percent);
    }

    private static int outside(int place, int length) {
        return Math.max(0, Math.max(-place, place - length + 1));
    }

    private static int mirrored(int place, int length) {
        int turn = Math.floorMod(place, 2 * length);
        return turn < length ? turn : 2 * length - 1 - turn;
    }
}
