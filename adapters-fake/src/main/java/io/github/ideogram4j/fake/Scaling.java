package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/** A picture, or the middle of it, at another size. */
final class Scaling {

    private final Raster source;
    private final Axis across;
    private final Axis down;

    private Scaling(Raster source, Axis across, Axis down) {
        this.source = source;
        this.across = across;
        this.down = down;
    }

    /** All of it, whatever that does to the proportions. */
    static Raster whole(Raster source, int width, int height) {
        Axis across = new Axis(0, source.width(), width);
        Axis down = new Axis(0, source.height(), height);
        return new Scaling(source, across, down).scaled(width, height);
    }

    /** As much of the middle as has the new proportions. */
    static Raster cropped(Raster source, int width, int height) {
        long wide = (long) source.width() * height;
        long tall = (long) source.height() * width;
        int keptWidth = wide <= tall ? source.width() : (int) Math.max(1, tall / height);
        int keptHeight = tall <= wide ? source.height() : (int) Math.max(1, wide / width);
        Axis across = new Axis((source.width() - keptWidth) / 2, keptWidth, width);
        Axis down = new Axis((source.height() - keptHeight) / 2, keptHeight, height);
        return new Scaling(source, across, down).scaled(width, height);
    }

    private Raster scaled(int width, int height) {
        Raster scaled = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            Patience.check();
            for (int x = 0; x < width; x++) {
                scaled.setArgb(x, y, pixel(x, y));
            }
        }
        return scaled;
    }

    private int pixel(int x, int y) {
        int[] columns = across.weights(x);
        int[] rows = down.weights(y);
        if (columns.length == 1 && rows.length == 1) {
            return source.argb(across.first(x), down.first(y));
        }
        Average average = new Average();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                int argb = source.argb(across.first(x) + column, down.first(y) + row);
                average.add(argb, (long) columns[column] * rows[row]);
            }
        }
        return average.argb();
    }
}
