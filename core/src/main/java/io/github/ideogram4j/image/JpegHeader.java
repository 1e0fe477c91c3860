package io.github.ideogram4j.image;

import java.io.IOException;

/** Reads the size from the frame header of a JPEG and skips all segments before it. */
final class JpegHeader {
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private JpegHeader() {}

    static ImageHeader read(ImageInput in) throws IOException {
        in.skip(2);
        while (true) {
            int marker = marker(in);
            if (isFrame(marker)) {
                return frame(in);
            }
            if (!isStandalone(marker)) {
                in.skip(segmentLength(in, 0));
            }
        }
    }

    /** The next marker: some cameras leave bytes between segments, which every decoder skips. */
    private static int marker(ImageInput in) throws IOException {
        int marker = 0;
        while (marker == 0) {
            int lead = in.u8();
            while (lead != 0xff) {
                lead = in.u8();
            }
            marker = lead;
            while (marker == 0xff) { // any number of fill bytes
                marker = in.u8();
            }
        }
        if (marker == START_OF_IMAGE || marker == END_OF_IMAGE || marker == START_OF_SCAN) {
            throw in.malformed(
                    "marker ff" + Integer.toHexString(marker) + " before any frame, up to byte " + in.position());
        }
        return marker;
    }

    /** Start-of-frame of every coding; c4, c8 and cc in their midst are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isStandalone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    }

    private static int segmentLength(ImageInput in, int atLeast) throws IOException {
        long at = in.position();
        int length = in.u16() - 2;
        if (length < atLeast) {
            throw in.malformed("segment length at byte " + at + " is " + (length + 2));
        }
        return length;
    }

    private static ImageHeader frame(ImageInput in) throws IOException {
        int length = segmentLength(in, 6);
        int precision = in.u8();
        int height = in.u16();
        int width = in.u16();
        int components = in.u8();
        if (width == 0 || height == 0) {
            throw in.malformed("size is " + width + "x" + height);
        }
        if (precision < 2 || precision > 16 || components < 1 || length != 6 + 3 * components) {
            throw in.malformed(
                    "frame of " + components + " components, " + precision + " bits, length " + (length + 2));
        }
        return new ImageHeader(ImageFormat.JPEG, width, height);
    }
}
