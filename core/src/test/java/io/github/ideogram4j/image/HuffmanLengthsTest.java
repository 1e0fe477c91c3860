package io.github.ideogram4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuffmanLengthsTest {
    @Test
    void of_powersOfTwo_givesHuffmansLengths() {
        assertThat(HuffmanLengths.of(new int[] {1, 0, 1, 2, 4, 8}, 15)).containsExactly(4, 0, 4, 3, 2, 1);
    }

    @Test
    void of_noOrOneSymbol_givesTwoACodeAllTheSame() {
        assertThat(HuffmanLengths.of(new int[] {0, 0, 0}, 15)).containsExactly(1, 1, 0);
        assertThat(HuffmanLengths.of(new int[] {0, 0, 9}, 15)).containsExactly(1, 0, 1);
        assertThat(HuffmanLengths.of(new int[] {9, 0, 0}, 15)).containsExactly(1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 9, 15})
    void of_anyFrequencies_fillsTheCodeSpaceExactlyWithinTheLimit(int limit) {
        Random random = new Random(limit);
        for (int round = 0; round < 300; round++) {
            int[] frequencies = new int[2 + random.nextInt(limit == 7 ? 17 : 284)];
            for (int i = 0; i < frequencies.length; i++) {
                frequencies[i] = 1 << random.nextInt(25) >> random.nextInt(25);
            }

            int[] lengths = HuffmanLengths.of(frequencies, limit);

            assertThat(space(lengths, limit)).isEqualTo(1 << limit);
        }
    }

    /** Of 2 to the power of the limit. */
    private static int space(int[] lengths, int limit) {
        int space = 0;
        for (int length : lengths) {
            assertThat(length).isBetween(0, limit);
            space += length == 0 ? 0 : 1 << (limit - length);
        }
        return space;
    }
}
