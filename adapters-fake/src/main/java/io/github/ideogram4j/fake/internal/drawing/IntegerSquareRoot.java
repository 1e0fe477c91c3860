package io.github.ideogram4j.fake.internal.drawing;

/** Integer square roots without floating point. */
public final class IntegerSquareRoot {
    private IntegerSquareRoot() {}

    /** The square root, rounded down; 0 for negative values. */
    public static long of(long value) {
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
