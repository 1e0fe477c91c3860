package io.github.ideogram4j.image;

/** Undoes the five row filters. */
final class PngFilter {
    static final int NONE = 0;
    static final int SUB = 1;
    static final int UP = 2;
    static final int AVERAGE = 3;
    static final int PAETH = 4;

    private PngFilter() {}

    /** Whether there is such a filter; if so, {@code row} is plain afterwards. */
    static boolean undo(int filter, byte[] row, byte[] above, int length, int unit) {
        switch (filter) {
            case NONE -> {}
            case SUB -> undoSub(row, length, unit);
            case UP -> undoUp(row, above, length);
            case AVERAGE -> undoAverage(row, above, length, unit);
            case PAETH -> undoPaeth(row, above, length, unit);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void undoSub(byte[] row, int length, int unit) {
        for (int i = unit; i < length; i++) {
            row[i] = (byte) (row[i] + row[i - unit]);
        }
    }

    private static void undoUp(byte[] row, byte[] above, int length) {
        for (int i = 0; i < length; i++) {
            row[i] = (byte) (row[i] + above[i]);
        }
    }

    private static void undoAverage(byte[] row, byte[] above, int length, int unit) {
        int first = Math.min(unit, length);
        for (int i = 0; i < first; i++) {
            row[i] = (byte) (row[i] + ((above[i] & 0xff) >> 1));
        }
        for (int i = first; i < length; i++) {
            row[i] = (byte) (row[i] + (((row[i - unit] & 0xff) + (above[i] & 0xff)) >> 1));
        }
    }

    private static void undoPaeth(byte[] row, byte[] above, int length, int unit) {
        int first = Math.min(unit, length);
        for (int i = 0; i < first; i++) {
            row[i] = (byte) (row[i] + above[i]);
        }
        for (int i = first; i < length; i++) {
            row[i] = (byte) (row[i] + paeth(row[i - unit] & 0xff, above[i] & 0xff, above[i - unit] & 0xff));
        }
    }

    /** Of left, above and upper left the one nearest to left + above - upper left; ties in this order. */
    static int paeth(int left, int above, int upperLeft) {
        int toLeft = Math.abs(above - upperLeft);
        int toAbove = Math.abs(left - upperLeft);
        int toUpperLeft = Math.abs(left + above - 2 * upperLeft);
        if (toLeft <= toAbove && toLeft <= toUpperLeft) {
            return left;
        }
        return toAbove <= toUpperLeft ? above : upperLeft;
    }
}
