package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.OutputStream;

/** Filters each row by the filter that leaves the smallest numbers, and passes it on. */
final class PngRowOutput {
    /** The likeliest winners first: the others are given up as soon as they are worse. */
    private static final int[] FILTERS = {
        PngFilter.UP, PngFilter.SUB, PngFilter.NONE, PngFilter.PAETH, PngFilter.AVERAGE
    };

    private final OutputStream out;
    private final int unit;
    private byte[] row;
    private byte[] above;
    private byte[] best;
    private byte[] candidate;

    PngRowOutput(OutputStream out, int width, int unit) {
        this.out = out;
        this.unit = unit;
        // each begins with a pixel of zeros, the neighbour that the first pixel does not have
        this.row = new byte[unit * (width + 1)];
        this.above = new byte[row.length];
        // and these with the number of the filter
        this.best = new byte[1 + unit * width];
        this.candidate = new byte[best.length];
    }

    /** Three bytes a pixel, or with alpha four. */
    void write(int[] argb) throws IOException {
        for (int x = 0; x < argb.length; x++) {
            int at = unit * (x + 1);
            row[at] = (byte) (argb[x] >> 16);
            row[at + 1] = (byte) (argb[x] >> 8);
            row[at + 2] = (byte) argb[x];
            if (unit == 4) {
                row[at + 3] = (byte) (argb[x] >> 24);
            }
        }
        filter();
        out.write(best, 0, best.length);
        byte[] done = row;
        row = above;
        above = done;
    }

    private void filter() {
        int bestCost = Integer.MAX_VALUE;
        for (int filter : FILTERS) {
            int cost = tryFilter(filter, bestCost);
            if (cost < bestCost) {
                bestCost = cost;
                byte[] better = candidate;
                candidate = best;
                best = better;
            }
        }
    }

    /** The sum of the absolute values, or anything not below {@code limit} once that is reached. */
    private int tryFilter(int filter, int limit) {
        candidate[0] = (byte) filter;
        int cost = 0;
        for (int i = unit; i < row.length && cost < limit; ) {
            int stop = Math.min(row.length, i + 256);
            cost += tryPart(filter, i, stop);
            i = stop;
        }
        return cost;
    }

    private int tryPart(int filter, int from, int to) {
        int cost = 0;
        for (int i = from; i < to; i++) {
            int prediction = prediction(filter, i);
            byte difference = (byte) (row[i] - prediction);
            candidate[i - unit + 1] = difference;
            cost += Math.abs(difference);
        }
        return cost;
    }

    private int prediction(int filter, int i) {
        return switch (filter) {
            case PngFilter.SUB -> row[i - unit];
            case PngFilter.UP -> above[i];
            case PngFilter.AVERAGE -> ((row[i - unit] & 0xff) + (above[i] & 0xff)) >> 1;
            case PngFilter.PAETH -> PngFilter.paeth(row[i - unit] & 0xff, above[i] & 0xff, above[i - unit] & 0xff);
            default -> 0;
        };
    }
}
