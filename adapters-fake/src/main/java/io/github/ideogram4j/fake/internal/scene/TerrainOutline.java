package io.github.ideogram4j.fake.internal.scene;

/** The shape of the upper edge of a layer of land. */
enum TerrainOutline {
    ROLLING,
    SHARP,
    STRAIGHT,
    DUNE,
    WAVES,
    PINES,
    BLOCKS;

    /** Replaces soft outlines in the flat style. */
    TerrainOutline in(RenderStyle style) {
        return style == RenderStyle.FLAT && (this == ROLLING || this == DUNE) ? STRAIGHT : this;
    }

    /** Height variation in thousandths of the mean side; {@code nearness} is 0 to 100. */
    int swing(int nearness) {
        if (this == WAVES || this == PINES) {
            return this == WAVES ? 40 : 120;
        }
        return this == BLOCKS ? 210 : 190 - nearness;
    }

    /** The relative height at a place, about -1/2 to 1/2 of {@link ValueNoise#ONE}; more for pines and towers. */
    int rise(ValueNoise noise, long place) {
        if (this == ROLLING) {
            return rolling(noise, place);
        }
        if (this == SHARP) {
            int ridge = ValueNoise.ONE / 2 - 2 * Math.abs(noise.straight(place * 3 / 2));
            return ridge + noise.straight(place * 4 + 31) / 4 + noise.straight(place * 11) / 12;
        }
        if (this == STRAIGHT) {
            return noise.straight(place * 5 / 4);
        }
        if (this == DUNE) {
            return (noise.smooth(place * 2 / 3) * 3 + noise.straight(place * 2 / 3 + 40)) / 4;
        }
        if (this == WAVES) {
            long part = place * 4 % ValueNoise.ONE * 2 - ValueNoise.ONE;
            return (int) ((part * part) >> 17) - ValueNoise.ONE / 3 + noise.smooth(place) / 4;
        }
        if (this == PINES) {
            int trees = Math.max(pine(noise, place * 5), pine(noise, place * 6 + 40_000 + 64L * ValueNoise.ONE));
            return rolling(noise, place) / 2 + trees;
        }
        long block = block(noise, place);
        int tower = noise.straight(block * ValueNoise.ONE * 3) + ValueNoise.ONE / 4;
        return tower + (block % 5 == 2 ? spire(place) : 0);
    }

    private static int rolling(ValueNoise noise, long place) {
        return noise.smooth(place) + noise.smooth(place * 2 + 91) / 3 + noise.smooth(place * 5 + 17) / 12;
    }

    /** The number of the building at a place of a skyline; widths vary. */
    static long block(ValueNoise noise, long place) {
        return (place * 7 + noise.straight((place * 7) & -ValueNoise.ONE) / 2) / ValueNoise.ONE;
    }

    private static int spire(long place) {
        long part = Math.abs(place * 7 % ValueNoise.ONE - ValueNoise.ONE / 2);
        return part < ValueNoise.ONE / 24 ? ValueNoise.ONE / 3 : part < ValueNoise.ONE / 7 ? ValueNoise.ONE / 9 : 0;
    }

    private static int pine(ValueNoise noise, long place) {
        long index = place >> 16;
        int size = ValueNoise.ONE / 2 + noise.straight(index << 16) / 2;
        long up = ValueNoise.ONE - Math.abs((place & (ValueNoise.ONE - 1)) * 2 - ValueNoise.ONE);
        long slender = ((up * up) >> 17) + up / 2;
        return (int) ((slender * size) >> 16);
    }
}
