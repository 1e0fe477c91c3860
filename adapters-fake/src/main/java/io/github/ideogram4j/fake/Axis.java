package io.github.ideogram4j.fake;

/**
 * How one side of a picture is stretched or shrunk: which source pixels, with which weights, make each new one.
 *
 * <p>Shrinking averages what a new pixel covers, stretching joins neighbours in a straight line; the same length changes
 * nothing.
 */
final class Axis {
    static final int ONE = 1 << 12;

    private final int[] first;
    private final int[][] weights;

    /** {@code length} source pixels from {@code start} become {@code target}. */
    Axis(int start, int length, int target) {
        first = new int[target];
        weights = new int[target][];
        for (int i = 0; i < target; i++) {
            if (target > length) {
                stretch(i, start, length, target);
            } else {
                shrink(i, start, length, target);
            }
        }
    }

    int first(int index) {
        return first[index];
    }

    int[] weights(int index) {
        return weights[index];
    }

    private void stretch(int index, int start, int length, int target) {
        long middle = ((2L * index + 1) * length * ONE / target - ONE) / 2;
        long place = Math.max(0, Math.min((length - 1L) * ONE, middle));
        int before = (int) (place / ONE);
        int part = (int) (place % ONE);
        first[index] = start + before;
        weights[index] = part == 0 ? new int[] {ONE} : new int[] {ONE - part, part};
    }

    private void shrink(int index, int start, int length, int target) {
        long from = (long) index * length * ONE / target;
        long to = (index + 1L) * length * ONE / target;
        int last = (int) ((to - 1) / ONE);
        first[index] = start + (int) (from / ONE);
        int[] shares = new int[start + last - first[index] + 1];
        long used = 0;
        for (int i = 0; i < shares.length; i++) {
            long covered = Math.min(to, (first[index] - start + i + 1L) * ONE) - from;
            shares[i] = (int) (covered * ONE / (to - from) - used);
            used += shares[i];
        }
        weights[index] = shares;
    }
}
