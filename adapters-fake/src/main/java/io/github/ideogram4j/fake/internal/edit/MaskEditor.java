package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
import io.github.ideogram4j.image.Raster;

/** Repaints a picture where a mask is black. */
public final class MaskEditor {
    private static final int VISIBLE_STEP = 24;

    private final Raster source;
    private final Raster mask;
    private final Raster scene;

    private MaskEditor(Raster source, Raster mask, Raster scene) {
        this.source = source;
        this.mask = mask;
        this.scene = scene;
    }

    /** Changes every pixel where the mask is black and no pixel where it is white. */
    public static Raster edit(Raster source, Raster mask, Raster scene) {
        SceneCompositor.requireSameSize(source, mask);
        SceneCompositor.requireSameSize(source, scene);
        return new MaskEditor(source, mask, scene).edited();
    }

    /** The black rectangle of a mask in which a label fits best. */
    public static LabelFrame labelFrame(Raster mask) {
        LargestRectangle largest = new LargestRectangle(mask.width());
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                largest.add(x, isBlack(mask, x, y));
            }
            largest.endRow();
        }
        return largest.best();
    }

    private Raster edited() {
        Raster edited = new Raster(source.width(), source.height());
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                edited.setArgb(x, y, black(x, y) ? painted(x, y) : source.argb(x, y));
            }
        }
        return edited;
    }

    private boolean black(int x, int y) {
        return isBlack(mask, x, y);
    }

    private static boolean isBlack(Raster mask, int x, int y) {
        return Rgb.luma(mask.argb(x, y)) < 128;
    }

    private int painted(int x, int y) {
        int old = source.argb(x, y);
        int painted = Rgb.overlay(old, scene.argb(x, y), 6 * whiteNeighbours(x, y));
        if (painted != old) {
            return painted;
        }
        int green = Rgb.green(old);
        return (old & 0xFFFF00FF) | (green < 128 ? green + VISIBLE_STEP : green - VISIBLE_STEP) << 8;
    }

    /** The number of white mask pixels around a pixel; old colours are blended in there for a soft seam. */
    private int whiteNeighbours(int x, int y) {
        int white = 0;
        for (int i = 0; i < 9; i++) {
            int nearX = Math.max(0, Math.min(source.width() - 1, x + i % 3 - 1));
            int nearY = Math.max(0, Math.min(source.height() - 1, y + i / 3 - 1));
            white += black(nearX, nearY) ? 0 : 1;
        }
        return white;
    }
}
