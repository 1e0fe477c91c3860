package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are held in every phase there is, and must end all the same. */
class BreakOffTest {
    /** The report measures against 200 ms; a machine that builds may be slower. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    static Stream<Fault> phases() {
        return FaultMatrix.faults().filter(Fault::endsAtTheDeadline);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    @Timeout(60)
    void interrupt_inAnyPhase_closesTheSocketAndRestoresTheFlag(Fault fault) throws Exception {
        BreakOff seen = BreakOff.byInterrupt(fault, folder);

        assertThat(seen.outcome().failure()).isEqualTo("CallInterruptedException");
        assertThat(seen.outcome().delivery())
                .isIn(fault.outcome().delivery(), "UNKNOWN"); // the head of the answer may not have been read
        assertThat(seen.flag()).isTrue();
        assertEndsSoon(seen, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    @Timeout(60)
    void deadline_inAnyPhase_closesTheSocket(Fault fault) throws Exception {
        BreakOff seen = BreakOff.atDeadline(fault, folder);

        assertThat(seen.outcome()).isEqualTo(fault.outcome());
        assertThat(seen.flag()).isFalse();
        assertEndsSoon(seen, fault);
    }

    private void assertEndsSoon(BreakOff seen, Fault fault) {
        assertThat(seen.returned()).isBetween(Duration.ZERO, SOON);
        assertThat(seen.closed().isPresent()).isEqualTo(fault.route() != FaultRoute.HANGING_NAME);
        assertThat(seen.closed().orElse(Duration.ZERO)).isLessThan(SOON);
        assertThat(folder).isEmptyDirectory();
    }
}
