package io.github.ideogram4j.cli.preview;

import io.github.ideogram4j.image.Raster;
import java.io.PrintStream;

/** Images of characters. A character shows two pixels: the upper half block in one colour before a background of another. */
final class BlockImage {
    private static final String ESC = "\u001b[";
    private static final char UPPER_HALF = '\u2580';
    private static final String SHADES = " \u2591\u2592\u2593\u2588";
    private static final int NO_COLOUR = -1;

    private BlockImage() {}

    /** The colours of a terminal. */
    enum Palette {
        TRUE_COLOR {
            @Override
            String code(int rgb) {
                return "2;" + (rgb >> 16 & 0xff) + ";" + (rgb >> 8 & 0xff) + ";" + (rgb & 0xff);
            }
        },
        COLORS_256 {
            @Override
            String code(int rgb) {
                return "5;" + nearest(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
            }
        };

        /** The parameters that select a colour. */
        abstract String code(int rgb);

        /** The nearest colour of xterm's cube of 6x6x6 colours and of its 24 greys. */
        static int nearest(int red, int green, int blue) {
            int r = step(red);
            int g = step(green);
            int b = step(blue);
            int cube = distance(red, green, blue, level(r), level(g), level(b));
            int grey = Math.max(0, Math.min(23, ((red + green + blue) / 3 - 3) / 10));
            int shade = 8 + 10 * grey;
            return distance(red, green, blue, shade, shade, shade) < cube ? 232 + grey : 16 + 36 * r + 6 * g + b;
        }

        private static int step(int value) {
            return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
        }

        private static int level(int step) {
            return step == 0 ? 0 : 55 + 40 * step;
        }

        private static int distance(int red, int green, int blue, int r, int g, int b) {
            return (red - r) * (red - r) + (green - g) * (green - g) + (blue - b) * (blue - b);
        }
    }

    /** Prints half blocks, as wide as the picture and half as high. */
    static void print(Raster picture, Palette palette, PrintStream out) {
        StringBuilder line = new StringBuilder();
        for (int y = 0; y < picture.height(); y += 2) {
            line.setLength(0);
            int front = NO_COLOUR;
            int back = NO_COLOUR;
            for (int x = 0; x < picture.width(); x++) {
                int upper = picture.argb(x, y) & 0xffffff;
                int lower = y + 1 < picture.height() ? picture.argb(x, y + 1) & 0xffffff : NO_COLOUR;
                if (upper != front) {
                    line.append(ESC).append("38;").append(palette.code(upper)).append('m');
                }
                if (lower != back) {
                    line.append(ESC).append("48;").append(palette.code(lower)).append('m');
                }
                line.append(UPPER_HALF);
                front = upper;
                back = lower;
            }
            out.print(line.append(ESC).append("0m\n"));
        }
    }

    /** Prints shades of the terminal's own colour, for a light text before a dark background. */
    static void printShades(Raster picture, PrintStream out) {
        StringBuilder line = new StringBuilder();
        for (int y = 0; y < picture.height(); y += 2) {
            line.setLength(0);
            for (int x = 0; x < picture.width(); x++) {
                int lower = Math.min(y + 1, picture.height() - 1);
                int brightness = (brightness(picture.argb(x, y)) + brightness(picture.argb(x, lower))) / 2;
                line.append(SHADES.charAt(brightness * SHADES.length() / 256));
            }
            out.print(line.append('\n'));
        }
    }

    /** From 0 to 255. */
    private static int brightness(int rgb) {
        return (54 * (rgb >> 16 & 0xff) + 183 * (rgb >> 8 & 0xff) + 19 * (rgb & 0xff)) >> 8;
    }
}
