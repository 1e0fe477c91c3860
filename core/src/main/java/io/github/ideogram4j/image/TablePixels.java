package io.github.ideogram4j.image;

import java.util.Arrays;

/** One sample a pixel, of 8 bits at most: its colour stands in a table. */
final class TablePixels implements PngPixels {
    private final int depth;
    private final int[] table;

    private TablePixels(int depth, int[] table) {
        this.depth = depth;
        this.table = table;
    }

    static TablePixels palette(int depth, byte[] colours, byte[] alphas) {
        int[] table = new int[colours.length / 3];
        for (int i = 0; i < table.length; i++) {
            int alpha = i < alphas.length ? alphas[i] & 0xff : 0xff;
            table[i] = alpha << 24 | (colours[3 * i] & 0xff) << 16 | Bytes.u16(colours, 3 * i + 1);
        }
        return new TablePixels(depth, table);
    }

    /** Grey from 0, black, to the largest sample, white; the sample {@code transparent}, if any, is see-through. */
    static TablePixels grey(int depth, int transparent) {
        int[] table = new int[1 << depth];
        int most = table.length - 1;
        Arrays.setAll(table, i -> (i == transparent ? 0 : 0xff00_0000) | i * 255 / most * 0x01_0101);
        return new TablePixels(depth, table);
    }

    @Override
    public void decode(byte[] row, int[] argb, int count) throws MalformedImageException {
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
