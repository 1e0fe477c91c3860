package io.github.ideogram4j.image;

/** Pixels of one to four samples of 8 or 16 bits each. */
final class DirectPixels implements PngPixels {
    private final PngColour colour;
    private final int sampleBytes;
    private final SampleDepth depth;
    private final byte[] transparent;

    /** A pixel whose samples equal {@code transparent}, 16 bits each, is see-through; none if it is empty. */
    DirectPixels(PngHeader header, SampleDepth depth, byte[] transparent) {
        this.colour = header.colour();
        this.sampleBytes = header.depth() / 8;
        this.depth = depth;
        this.transparent = transparent;
    }

    @Override
    public void decode(byte[] row, int[] argb, int count) {
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
            if (raw(row, at + i * sampleBytes) != Bytes.u16(transparent, 2 * i)) {
                return false;
            }
        }
        return true;
    }

    private int sample(byte[] row, int at) {
        return sampleBytes == 1 ? row[at] & 0xff : depth.eightBits(Bytes.u16(row, at));
    }

    private int raw(byte[] row, int at) {
        return sampleBytes == 1 ? row[at] & 0xff : Bytes.u16(row, at);
    }
}
