package io.github.ideogram4j.fake.internal.drawing;

/** A SplitMix64 random sequence: the same numbers for the same seed on every JVM. */
public final class SeededRandom {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** Creates the sequence of a seed. */
    public SeededRandom(long seed) {
        this.state = seed;
    }

    /** A sequence that depends on a text and a seed. */
    public static SeededRandom of(String text, long seed) {
        return new SeededRandom(mixed(hash(text) ^ mixed(seed + STEP)));
    }

    /** An independent sequence for one part of the picture, so that changes to one part do not affect others. */
    public SeededRandom forPart(String part) {
        return new SeededRandom(mixed(state ^ hash(part)));
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        state += STEP;
        return (int) (((mixed(state) >>> 33) * bound) >>> 31);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True with a probability of {@code chances} percent. */
    public boolean percent(int chances) {
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
