package io.github.ideogram4j.image;

/** How deflate spells match lengths and distances: a symbol, and bits that tell apart what the symbol covers. */
final class DeflateSymbols {
    static final int LITERALS = 286;
    static final int DISTANCES = 30;
    static final int END_OF_BLOCK = 256;
    static final int MIN_LENGTH = 3;
    static final int MAX_LENGTH = 258;
    static final int MAX_DISTANCE = 32768;

    private DeflateSymbols() {}

    static int length(int length) {
        int rest = length - MIN_LENGTH;
        if (length == MAX_LENGTH) {
            return 285;
        }
        int extra = lengthBits(length);
        return 257 + 4 * extra + (rest >> extra);
    }

    static int lengthBits(int length) {
        return length == MAX_LENGTH ? 0 : Math.max(0, log2(length - MIN_LENGTH) - 2);
    }

    static int lengthRest(int length) {
        return (length - MIN_LENGTH) & ((1 << lengthBits(length)) - 1);
    }

    static int distance(int distance) {
        int extra = distanceBits(distance);
        return 2 * extra + ((distance - 1) >> extra);
    }

    static int distanceBits(int distance) {
        return Math.max(0, log2(distance - 1) - 1);
    }

    static int distanceRest(int distance) {
        return (distance - 1) & ((1 << distanceBits(distance)) - 1);
    }

    private static int log2(int value) {
        return 31 - Integer.numberOfLeadingZeros(value | 1);
    }
}
