package io.github.ideogram4j.image;

/** How a 16-bit sample becomes 8 bits. */
enum SampleDepth {
    /** Its high byte: what every viewer shows. */
    HIGH_BYTE,
    /** As the high byte, but 0 and 255 stand for the very ends only: near-black is not black. */
    EXACT_ENDS;

    int eightBits(int sixteen) {
        int high = sixteen >> 8;
        if (this == HIGH_BYTE || sixteen == 0 || sixteen == 0xffff) {
            return high;
        }
        return Math.max(1, Math.min(254, high));
    }
}
