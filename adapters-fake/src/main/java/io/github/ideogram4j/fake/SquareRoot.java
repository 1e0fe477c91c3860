package io.github.ideogram4j.fake;

/** The whole part of a square root, found bit by bit: {@code Math.sqrt} would bring floating point in. */
final class SquareRoot {
    private SquareRoot() {}

    static long of(long value) {
        long rest = value;
        long root = 0;
        for (long bit = highestEvenBit(value); bit != 0; bit >>= 2) {
            long trial = root + bit;
            root >>= 1;
            if (rest >= trial) {
                rest -= trial;
                root += bit;
            }
        }
        return root;
    }

    private static long highestEvenBit(long value) {
        return value <= 0 ? 0 : 1L << ((63 - Long.numberOfLeadingZeros(value)) & ~1);
    }
}
