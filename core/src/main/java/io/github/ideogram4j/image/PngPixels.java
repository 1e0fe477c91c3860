package io.github.ideogram4j.image;

/** Turns the samples of a plain row into colours. */
interface PngPixels {
    /** Fills the first {@code count} of {@code argb}. */
    void decode(byte[] row, int[] argb, int count) throws MalformedImageException;
}
