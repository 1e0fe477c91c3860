package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.SeededRandom;

/** One-dimensional value noise: random values at integers, interpolated between them, with a period of 256. */
final class ValueNoise {
    static final int ONE = 1 << 16;

    private final int[] values = new int[256];

    ValueNoise(SeededRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.between(-ONE / 2, ONE / 2);
        }
    }

    /** Smoothly interpolated value at {@code place / ONE}, from -1/2 to 1/2 of {@link #ONE}. */
    int smooth(long place) {
        long part = place & (ONE - 1);
        long eased = (((part * part) >> 16) * (3 * ONE - 2 * part)) >> 16;
        return between(place, eased);
    }

    int straight(long place) {
        return between(place, place & (ONE - 1));
    }

    private int between(long place, long part) {
        int index = (int) (place >> 16);
        int before = values[index & 255];
        int after = values[(index + 1) & 255];
        return before + (int) (((after - before) * part) >> 16);
    }
}
