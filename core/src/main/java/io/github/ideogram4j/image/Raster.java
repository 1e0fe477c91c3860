package io.github.ideogram4j.image;

/**
 * An image in memory: 8-bit ARGB, not premultiplied, four bytes per pixel.
 *
 * <p>Mutable, and not safe for use by several threads at once.
 */
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * Creates an image whose pixels are all transparent black.
     *
     * @throws IllegalArgumentException if a side is less than 1
     */
    public Raster(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size < 1x1: " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[Math.multiplyExact(width, height)];
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /**
     * The pixel as {@code 0xAARRGGBB}; (0, 0) is the top left corner.
     *
     * @throws IndexOutOfBoundsException if the position is outside the image
     */
    public int argb(int x, int y) {
        return pixels[index(x, y)];
    }

    /**
     * Sets the pixel to {@code 0xAARRGGBB}.
     *
     * @throws IndexOutOfBoundsException if the position is outside the image
     */
    public void setArgb(int x, int y, int argb) {
        pixels[index(x, y)] = argb;
    }

    /** Whether every pixel is fully opaque. */
    public boolean isOpaque() {
        for (int argb : pixels) {
            if (argb >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    /**
     * Copies a row of pixels into the first {@link #width()} elements of an array.
     *
     * @throws IndexOutOfBoundsException if the row is outside the image, or the array is shorter than a row
     */
    public void copyRow(int y, int[] into) {
        System.arraycopy(pixels, index(0, y), into, 0, width);
    }

    /**
     * Sets a row of pixels from the first {@link #width()} elements of an array.
     *
     * @throws IndexOutOfBoundsException if the row is outside the image, or the array is shorter than a row
     */
    public void setRow(int y, int[] argb) {
        System.arraycopy(argb, 0, pixels, index(0, y), width);
    }

    /** Sets every {@code step}-th pixel of a row, from column {@code x}. */
    void setRow(int x, int y, int step, int[] argb, int count) {
        int at = index(x, y);
        for (int i = 0; i < count; i++) {
            pixels[at + i * step] = argb[i];
        }
    }

    private int index(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("(" + x + "," + y + ") outside " + width + "x" + height);
        }
        return y * width + x;
    }

    /** The size: {@code Raster[20x10]}. */
    @Override
    public String toString() {
        return "Raster[" + width + "x" + height + "]";
    }
}
