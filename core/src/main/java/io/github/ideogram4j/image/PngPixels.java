package io.github.ideogram4j.image;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Converts the samples of an unfiltered PNG row to ARGB pixels. */
abstract class PngPixels {
    /** Fills the first {@code count} elements of {@code argb}. */
    abstract void decode(byte[] row, int[] argb, int count) throws MalformedImageException;

    /** Pixels whose colors are in a palette of three bytes per color; missing alphas are opaque. */
    static PngPixels palette(int depth, byte[] colours, byte[] alphas) {
        int[] table = new int[colours.length / 3];
        for (int i = 0; i < table.length; i++) {
            int alpha = i < alphas.length ? alphas[i] & 0xff : 0xff;
            table[i] = alpha << 24 | (colours[3 * i] & 0xff) << 16 | PngChunks.u16(colours, 3 * i + 1);
        }
        return new TableSamples(depth, table);
    }

    /** Grey from 0, black, to the largest sample, white; the sample {@code transparent}, if any, is transparent. */
    static PngPixels grey(int depth, int transparent) {
        int[] table = new int[1 << depth];
        int most = table.length - 1;
        Arrays.setAll(table, i -> (i == transparent ? 0 : 0xff00_0000) | i * 255 / most * 0x01_0101);
        return new TableSamples(depth, table);
    }

    /**
     * Pixels whose samples are their colors.
     *
     * @param rounding converts 16-bit samples to 8 bits
     * @param transparent the color that is transparent, or empty
     */
    static PngPixels direct(PngHeader header, IntUnaryOperator rounding, byte[] transparent) {
        return new DirectSamples(header, rounding, transparent);
    }

    /** The high byte of a 16-bit sample, as image viewers show it. */
    static int highByte(int sixteen) {
        return sixteen >> 8;
    }

    /** The high byte, but 0 and 255 stand for the extreme values only, so that near-black does not count as black. */
    static int exactEnds(int sixteen) {
        return sixteen == 0 || sixteen == 0xffff ? sixteen >> 8 : Math.max(1, Math.min(254, sixteen >> 8));
    }

    /** Pixels of one sample of at most 8 bits, which is an index into a table of colors. */
    private static final class TableSamples extends PngPixels {
        private final int depth;
        private final int[] table;

        private TableSamples(int depth, int[] table) {
            this.depth = depth;
            this.table = table;
        }

        @Override
        void decode(byte[] row, int[] argb, int count) throws MalformedImageException {
            int perByte = 8 / depth;
            int mask = (1 << depth) - 1;
            for (int i = 0; i < count; i++) {
                int shift = 8 - depth * (i % perByte + 1);
                argb[i] = colour(row[i / perByte] >> shift & mask);
            }
        }

        private int colour(int index) throws MalformedImageException {
            if (index >= table.length) {
                throw new MalformedImageException("PNG: palette index " + index + ", the palette has " + table.length);
            }
            return table[index];
        }
    }

    /** Pixels of one to four samples, of 8 or 16 bits each. */
    private static final class DirectSamples extends PngPixels {
        private final PngHeader.ColorType colour;
        private final int sampleBytes;
        private final IntUnaryOperator rounding;
        private final byte[] transparent;

        /** A pixel whose samples equal {@code transparent}, 16 bits each, is transparent; no pixel is if it is empty. */
        DirectSamples(PngHeader header, IntUnaryOperator rounding, byte[] transparent) {
            this.colour = header.colour();
            this.sampleBytes = header.depth() / 8;
            this.rounding = rounding;
            this.transparent = transparent;
        }

        @Override
        void decode(byte[] row, int[] argb, int count) {
            int pixelBytes = colour.channels() * sampleBytes;
            for (int i = 0; i < count; i++) {
                argb[i] = pixel(row, i * pixelBytes);
            }
        }

        private int pixel(byte[] row, int at) {
            boolean grey = colour.channels() < 3;
            int red = sample(row, at);
            int green = grey ? red : sample(row, at + sampleBytes);
            int blue = grey ? red : sample(row, at + 2 * sampleBytes);
            return alpha(row, at) << 24 | red << 16 | green << 8 | blue;
        }

        private int alpha(byte[] row, int at) {
            if (colour.hasAlpha()) {
                return sample(row, at + (colour.channels() - 1) * sampleBytes);
            }
            return transparent.length > 0 && isTransparent(row, at) ? 0 : 0xff;
        }

        private boolean isTransparent(byte[] row, int at) {
            for (int i = 0; i < colour.channels(); i++) {
                if (raw(row, at + i * sampleBytes) != PngChunks.u16(transparent, 2 * i)) {
                    return false;
                }
            }
            return true;
        }

        private int sample(byte[] row, int at) {
            return sampleBytes == 1 ? row[at] & 0xff : rounding.applyAsInt(PngChunks.u16(row, at));
        }

        private int raw(byte[] row, int at) {
            return sampleBytes == 1 ? row[at] & 0xff : PngChunks.u16(row, at);
        }
    }
}
