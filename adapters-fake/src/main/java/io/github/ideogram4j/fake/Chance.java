package io.github.ideogram4j.fake;

/** Seeded chance of our own (a SplitMix64 sequence), so that no JVM can draw another picture. */
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    static Chance of(String text, long seed) {
        return new Chance(mixed(hash(text) ^ mixed(seed + STEP)));
    }

    /** A sequence of its own for one part of the picture: drawing more in one part moves nothing in another. */
    Chance forPart(String part) {
        return new Chance(mixed(state ^ hash(part)));
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        state += STEP;
        return (int) (((mixed(state) >>> 33) * bound) >>> 31);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(int chances) {
        return below(100) < chances;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
