package io.github.ideogram4j.cli.preview;

import io.github.ideogram4j.image.Raster;
import java.io.PrintStream;

/** An image in sixels: 216 colours, with the error of each pixel spread over its neighbours (Floyd-Steinberg). */
final class SixelImage {
    private static final String START = "\u001bP0;1q";
    private static final String END = "\u001b\\\n";
    private static final int LEVELS = 6;
    private static final int STEP = 255 / (LEVELS - 1);
    private static final int COLOURS = LEVELS * LEVELS * LEVELS;
    private static final int BAND = 6;

    private final int width;
    private final int height;
    private final byte[] colours; // of each pixel

    SixelImage(Raster picture) {
        width = picture.width();
        height = picture.height();
        colours = dithered(picture);
    }

    private byte[] dithered(Raster picture) {
        byte[] result = new byte[width * height];
        int[] errors = new int[3 * (width + 2)]; // of this row, one pixel of margin on both sides
        for (int y = 0; y < height; y++) {
            int[] below = new int[errors.length];
            for (int x = 0; x < width; x++) {
                int colour = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int at = 3 * (x + 1) + channel;
                    int value = ((picture.argb(x, y) >> (8 * (2 - channel))) & 0xff) + errors[at] / 16;
                    int level = Math.max(0, Math.min(LEVELS - 1, (value + STEP / 2) / STEP));
                    int error = value - level * STEP;
                    errors[at + 3] += 7 * error;
                    below[at - 3] += 3 * error;
                    below[at] += 5 * error;
                    below[at + 3] += error;
                    colour = colour * LEVELS + level;
                }
                result[y * width + x] = (byte) colour;
            }
            errors = below;
        }
        return result;
    }

    void print(PrintStream out) {
        StringBuilder text = new StringBuilder(START);
        text.append("\"1;1;").append(width).append(';').append(height);
        boolean[] defined = new boolean[COLOURS];
        for (int top = 0; top < height; top += BAND) {
            boolean[] used = used(top);
            for (int colour = 0; colour < COLOURS; colour++) {
                if (used[colour]) {
                    select(colour, defined, text);
                    appendRow(top, colour, text);
                }
            }
            text.setCharAt(text.length() - 1, '-'); // to the next band, instead of back to its start
            out.print(text);
            text.setLength(0);
        }
        out.print(END);
    }

    private boolean[] used(int top) {
        boolean[] used = new boolean[COLOURS];
        int end = Math.min(top + BAND, height) * width;
        for (int i = top * width; i < end; i++) {
            used[colours[i] & 0xff] = true;
        }
        return used;
    }

    private static void select(int colour, boolean[] defined, StringBuilder text) {
        text.append('#').append(colour);
        if (!defined[colour]) { // in percent
            defined[colour] = true;
            text.append(";2;").append(colour / LEVELS / LEVELS * 20);
            text.append(';').append(colour / LEVELS % LEVELS * 20);
            text.append(';').append(colour % LEVELS * 20);
            text.append('#').append(colour);
        }
    }

    /** The pixels of one colour in a band, each character for six pixels below each other. */
    private void appendRow(int top, int colour, StringBuilder text) {
        int run = 0;
        char last = 0;
        for (int x = 0; x < width; x++) {
            int bits = 0;
            for (int row = 0; row < BAND && top + row < height; row++) {
                bits |= (colours[(top + row) * width + x] & 0xff) == colour ? 1 << row : 0;
            }
            char sixel = (char) ('?' + bits);
            if (sixel != last) {
                appendRun(run, last, text);
                run = 0;
                last = sixel;
            }
            run++;
        }
        if (last != '?') { // the rest is empty
            appendRun(run, last, text);
        }
        text.append('$');
    }

    private static void appendRun(int run, char sixel, StringBuilder text) {
        if (run > 3) {
            text.append('!').append(run).append(sixel);
        } else {
            for (int i = 0; i < run; i++) {
                text.append(sixel);
            }
        }
    }
}
