package io.github.ideogram4j.image;

import java.io.IOException;

/** Reads the size from the frame header of a JPEG, and the segments around it. */
final class JpegHeader {
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private JpegHeader() {}

    static ImageHeader read(ImageInput in) throws IOException {
        in.skip(2);
        while (true) {
            int marker = marker(in);
            if (marker == START_OF_IMAGE || marker == END_OF_IMAGE || marker == START_OF_SCAN) {
                throw unexpected(marker, "before any frame", in);
            }
            if (isFrame(marker)) {
                return frame(in);
            }
            skipSegment(marker, in);
        }
    }

    /** Reads to the end marker; cameras append thumbnails and films, which are not looked at. */
    static ImageHeader verify(ImageInput in) throws IOException {
        ImageHeader header = read(in);
        boolean scanned = false;
        for (int marker = marker(in); marker != END_OF_IMAGE; marker = marker(in)) {
            if (marker == START_OF_IMAGE) {
                throw unexpected(marker, "before the end of the picture", in);
            }
            scanned |= marker == START_OF_SCAN;
            skipSegment(marker, in);
        }
        if (!scanned) {
            throw unexpected(END_OF_IMAGE, "before any picture data", in);
        }
        return header;
    }

    /** The next marker behind picture data, or behind bytes that some cameras leave between segments. */
    private static int marker(ImageInput in) throws IOException {
        int marker = 0;
        while (marker == 0) { // a data byte ff is followed by 00
            in.skipPastFf();
            marker = 0xff;
            while (marker == 0xff) { // any number of fill bytes
                marker = in.u8();
            }
        }
        return marker;
    }

    private static MalformedImageException unexpected(int marker, String where, ImageInput in) {
        return in.malformed("marker ff" + Integer.toHexString(marker) + " " + where + ", up to byte " + in.position());
    }

    private static void skipSegment(int marker, ImageInput in) throws IOException {
        if (!isStandalone(marker)) {
            in.skip(segmentLength(in, 0));
        }
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
        in.skip(3L * components);
        return new ImageHeader(ImageFormat.JPEG, width, height);
    }
}
