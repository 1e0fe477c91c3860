package io.github.ideogram4j.image;

/** A pixel's place and its colour as {@code 0xAARRGGBB}. */
public record Pixel(int x, int y, int argb) {
    /** As people write it: {@code #102030 at (4,7)}. */
    @Override
    public String toString() {
        return String.format("#%06x", argb & 0xff_ffff) + " at (" + x + "," + y + ")";
    }
}
