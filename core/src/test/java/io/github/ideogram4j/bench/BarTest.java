package io.github.ideogram4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BarTest {

    @Test
    void ratio_comparesNeighbouringRounds() {
        Comparison figures = new Comparison(new double[] {110, 44, 240}, new double[] {100, 40, 200});

        assertThat(Bar.H1_TEXT_CPU.row(figures))
                .isEqualTo("| HTTP/1.1, V3 text form, 16 in flight: CPU a call | at most 1.10 x | 110 us (77 to 175)"
                        + " | 100 us (70 to 150) | 1.10 x (1.10 to 1.15) | yes |");
    }

    @Test
    void difference_isAboveTheBaseline() {
        Comparison figures = new Comparison(new double[] {19.1, 19.2, 19.3}, new double[] {15, 15, 15});

        assertThat(Bar.H1_TEXT_BYTES.row(figures))
                .endsWith(
                        "| at most +4 kB | 19.2 kB (19.2 to 19.3) | 15.0 kB (15.0 to 15.0) | +4.20 kB (+4.15 to +4.25) |"
                                + " **no** |");
    }

    @Test
    void figureAlone_isComparedWithTheLimit() {
        assertThat(Bar.PAINTING.row(Comparison.alone(35)))
                .isEqualTo(
                        "| paint and encode 1312x736, warm | at most 35 ms | 35.0 ms (35.0 to 35.0) | - | - | yes |");
        assertThat(Bar.PAINTING.isMetBy(Comparison.alone(35.1))).isFalse();
        assertThat(Bar.SUBMIT.isMetBy(Comparison.alone(1099))).isFalse();
        assertThat(Bar.SUBMIT.isMetBy(Comparison.alone(1100))).isTrue();
    }

    @Test
    void everyBar_hasARow() {
        Comparison figures = new Comparison(new double[] {1}, new double[] {1});

        assertThat(Bar.values())
                .allSatisfy(
                        bar -> assertThat(bar.row(figures).split(" \\| ", -1)).hasSize(6));
        assertThat(Bar.WAITING_CPU.row(Comparison.alone(0.4)))
                .endsWith(" | at most 1 % | 0.400 % (0.400 to 0.400) | - | - | yes |");
        assertThat(Bar.SUBMIT_THREADS.row(Comparison.alone(64)))
                .endsWith(" | at most 1 | 64.0 (64.0 to 64.0) | - | - | **no** |");
    }
}
