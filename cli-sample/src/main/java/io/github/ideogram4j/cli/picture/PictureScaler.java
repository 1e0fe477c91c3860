package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.image.Raster;
import java.util.Arrays;

/**
 * Reduces pictures. A pixel of the result is the average, in linear light, of the area that it covers. Transparent parts
 * become white.
 */
public final class PictureScaler {
    private static final int STEPS = 4096;
    private static final float[] LINEAR = new float[256];
    private static final byte[] ENCODED = new byte[STEPS + 1];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i <= STEPS; i++) {
            double value = (double) i / STEPS;
            double encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
            ENCODED[i] = (byte) Math.round(255 * encoded);
        }
    }

    private final Raster source;
    private final int width;
    private final int height;
    private final float[] sums; // red, green and blue of a row of the result

    private PictureScaler(Raster source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.sums = new float[width * 3];
    }

    /** The picture, reduced to fit, with its proportions; not enlarged. Opaque. */
    public static Raster fit(Raster source, int maxWidth, int maxHeight) {
        double scale = Math.min(1, Math.min((double) maxWidth / source.width(), (double) maxHeight / source.height()));
        int width = (int) Math.max(1, Math.round(source.width() * scale));
        int height = (int) Math.max(1, Math.round(source.height() * scale));
        return scale(source, width, height);
    }

    /** The picture in another size, at most its own. Opaque. */
    public static Raster scale(Raster source, int width, int height) {
        return new PictureScaler(source, width, height).scaled();
    }

    private Raster scaled() {
        Raster result = new Raster(width, height);
        double rows = (double) source.height() / height;
        double columns = (double) source.width() / width;
        for (int y = 0; y < height; y++) {
            addRows(y * rows, (y + 1) * rows);
            double area = rows * columns;
            for (int x = 0; x < width; x++) {
                int red = encoded(sums[3 * x] / area);
                int green = encoded(sums[3 * x + 1] / area);
                int blue = encoded(sums[3 * x + 2] / area);
                result.setArgb(x, y, 0xff000000 | red << 16 | green << 8 | blue);
            }
        }
        return result;
    }

    private static int encoded(double linear) {
        return ENCODED[(int) Math.min(STEPS, Math.round(linear * STEPS))] & 0xff;
    }

    /** Sums up the rows between two positions; a row that is only partly between them counts for that part. */
    private void addRows(double top, double bottom) {
        Arrays.fill(sums, 0);
        for (int row = (int) top; row < Math.min(bottom, source.height()); row++) {
            double covered = Math.min(bottom, row + 1) - Math.max(top, row);
            if (covered > 1e-9) {
                addRow(row, (float) covered);
            }
        }
    }

    private void addRow(int row, float covered) {
        double columns = (double) source.width() / width;
        for (int column = 0; column < source.width(); column++) {
            int argb = source.argb(column, row);
            int x = Math.min(width - 1, (int) (column / columns));
            double end = (x + 1) * columns;
            float inside = (float) Math.min(1, end - column);
            add(x, argb, covered * inside);
            if (inside < 1 && x + 1 < width) {
                add(x + 1, argb, covered * (1 - inside));
            }
        }
    }

    private void add(int x, int argb, float weight) {
        float alpha = (argb >>> 24) / 255f;
        float white = weight * (1 - alpha);
        float colour = weight * alpha;
        sums[3 * x] += white + colour * LINEAR[argb >> 16 & 0xff];
        sums[3 * x + 1] += white + colour * LINEAR[argb >> 8 & 0xff];
        sums[3 * x + 2] += white + colour * LINEAR[argb & 0xff];
    }
}
