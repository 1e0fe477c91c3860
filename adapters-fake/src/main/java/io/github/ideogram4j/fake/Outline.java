package io.github.ideogram4j.fake;

/** The upper edge of one layer of land, by kind. */
enum Outline {
    ROLLING {
        @Override
        int rise(Noise noise, long place) {
            return noise.smooth(place) + noise.smooth(place * 2 + 91) / 3 + noise.smooth(place * 5 + 17) / 12;
        }
    },
    SHARP {
        @Override
        int rise(Noise noise, long place) {
            int ridge = Noise.ONE / 2 - 2 * Math.abs(noise.straight(place * 3 / 2));
            return ridge + noise.straight(place * 4 + 31) / 4 + noise.straight(place * 11) / 12;
        }
    },
    STRAIGHT {
        @Override
        int rise(Noise noise, long place) {
            return noise.straight(place * 5 / 4);
        }
    },
    DUNE {
        @Override
        int rise(Noise noise, long place) {
            return (noise.smooth(place * 2 / 3) * 3 + noise.straight(place * 2 / 3 + 40)) / 4;
        }
    },
    WAVES {
        @Override
        int rise(Noise noise, long place) {
            long part = place * 4 % Noise.ONE * 2 - Noise.ONE;
            return (int) ((part * part) >> 17) - Noise.ONE / 3 + noise.smooth(place) / 4;
        }
    },
    PINES {
        @Override
        int rise(Noise noise, long place) {
            int trees = Math.max(pine(noise, place * 5), pine(noise, place * 6 + 40_000 + 64L * Noise.ONE));
            return ROLLING.rise(noise, place) / 2 + trees;
        }
    },
    BLOCKS {
        @Override
        int rise(Noise noise, long place) {
            long block = block(noise, place);
            int tower = noise.straight(block * Noise.ONE * 3) + Noise.ONE / 4;
            return tower + (block % 5 == 2 ? spire(place) : 0);
        }
    };

    /** Soft lines are no matter for a flat look. */
    Outline in(Look look) {
        return look == Look.FLAT && (this == ROLLING || this == DUNE) ? STRAIGHT : this;
    }

    /** How far it goes up and down in thousandths of the picture's side, {@code nearness} from 0 to 100. */
    int swing(int nearness) {
        return switch (this) {
            case WAVES -> 40;
            case PINES -> 120;
            case BLOCKS -> 210;
            default -> 190 - nearness;
        };
    }

    /** From about -1/2 to 1/2 (pines and towers higher) of {@link Noise#ONE}. */
    abstract int rise(Noise noise, long place);

    /** The number of the building at a place of a skyline; their widths vary. */
    static long block(Noise noise, long place) {
        return (place * 7 + noise.straight((place * 7) & -Noise.ONE) / 2) / Noise.ONE;
    }

    private static int spire(long place) {
        long part = Math.abs(place * 7 % Noise.ONE - Noise.ONE / 2);
        return part < Noise.ONE / 24 ? Noise.ONE / 3 : part < Noise.ONE / 7 ? Noise.ONE / 9 : 0;
    }

    private static int pine(Noise noise, long place) {
        long index = place >> 16;
        int size = Noise.ONE / 2 + noise.straight(index << 16) / 2;
        long up = Noise.ONE - Math.abs((place & (Noise.ONE - 1)) * 2 - Noise.ONE);
        long slender = ((up * up) >> 17) + up / 2;
        return (int) ((slender * size) >> 16);
    }
}
