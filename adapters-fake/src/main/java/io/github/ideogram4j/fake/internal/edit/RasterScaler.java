package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;

/** Scales a picture, or the centre of it. */
final class RasterScaler {

    private final Raster source;
    private final Axis across;
    private final Axis down;

    private RasterScaler(Raster source, Axis across, Axis down) {
        this.source = source;
        this.across = across;
        this.down = down;
    }

    /** Scales the whole picture, without keeping its proportions. */
    static Raster whole(Raster source, int width, int height) {
        Axis across = new Axis(0, source.width(), width);
        Axis down = new Axis(0, source.height(), height);
        return new RasterScaler(source, across, down).scaled(width, height);
    }

    /** Crops the centre to the new proportions and scales it. */
    static Raster cropped(Raster source, int width, int height) {
        long wide = (long) source.width() * height;
        long tall = (long) source.height() * width;
        int keptWidth = wide <= tall ? source.width() : (int) Math.max(1, tall / height);
        int keptHeight = tall <= wide ? source.height() : (int) Math.max(1, wide / width);
        Axis across = new Axis((source.width() - keptWidth) / 2, keptWidth, width);
        Axis down = new Axis((source.height() - keptHeight) / 2, keptHeight, height);
        return new RasterScaler(source, across, down).scaled(width, height);
    }

    private Raster scaled(int width, int height) {
        Raster scaled = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            requireNotInterrupted();
            for (int x = 0; x < width; x++) {
                scaled.setArgb(x, y, pixel(x, y));
            }
        }
        return scaled;
    }

    /** Called once per row, so that an interrupt ends a long drawing soon. */
    static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("interrupted while the picture was drawn", Delivery.RECEIVED, null);
        }
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

    /** The weighted mean of colours, weighted by opacity too. */
    private static final class Average {
        private long weights;
        private long alphas;
        private long reds;
        private long greens;
        private long blues;

        void add(int argb, long weight) {
            long opaque = weight * Rgb.alpha(argb);
            weights += weight;
            alphas += opaque;
            reds += opaque * Rgb.red(argb);
            greens += opaque * Rgb.green(argb);
            blues += opaque * Rgb.blue(argb);
        }

        int argb() {
            if (alphas == 0) {
                return 0;
            }
            int alpha = (int) ((alphas + weights / 2) / weights);
            return alpha << 24 | Rgb.of(mean(reds), mean(greens), mean(blues));
        }

        private int mean(long sum) {
            return (int) ((sum + alphas / 2) / alphas);
        }
    }

    /**
     * The source pixels and weights of each target pixel along one axis.
     *
     * <p>Shrinking averages the covered pixels, stretching interpolates linearly; equal lengths change nothing.
     */
    private static final class Axis {
        static final int ONE = 1 << 12;

        private final int[] first;
        private final int[][] weights;

        /** Maps {@code length} source pixels from {@code start} to {@code target} pixels. */
        Axis(int start, int length, int target) {
            first = new int[target];
            weights = new int[target][];
            for (int i = 0; i < target; i++) {
                if (target > length) {
                    stretch(i, start, length, target);
                } else {
                    shrink(i, start, length, target);
                }
            }
        }

        int first(int index) {
            return first[index];
        }

        int[] weights(int index) {
            return weights[index];
        }

        private void stretch(int index, int start, int length, int target) {
            long middle = ((2L * index + 1) * length * ONE / target - ONE) / 2;
            long place = Math.max(0, Math.min((length - 1L) * ONE, middle));
            int before = (int) (place / ONE);
            int part = (int) (place % ONE);
            first[index] = start + before;
            weights[index] = part == 0 ? new int[] {ONE} : new int[] {ONE - part, part};
        }

        private void shrink(int index, int start, int length, int target) {
            long from = (long) index * length * ONE / target;
            long to = (index + 1L) * length * ONE / target;
            int last = (int) ((to - 1) / ONE);
            first[index] = start + (int) (from / ONE);
            int[] shares = new int[start + last - first[index] + 1];
            long used = 0;
            for (int i = 0; i < shares.length; i++) {
                long covered = Math.min(to, (first[index] - start + i + 1L) * ONE) - from;
                shares[i] = (int) (covered * ONE / (to - from) - used);
                used += shares[i];
            }
            weights[index] = shares;
        }
    }
}
