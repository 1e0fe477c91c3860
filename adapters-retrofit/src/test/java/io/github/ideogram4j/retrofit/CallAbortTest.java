package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that a server holds, in every phase, and that must end nevertheless. */
class CallAbortTest {
    /** The report measures against 200 ms; a build machine may be slower. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    static Stream<Fault> phases() {
        return FaultMatrix.faults().filter(Fault::endsAtTheDeadline);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    @Timeout(60)
    void interrupt_inAnyPhase_closesTheSocketAndRestoresTheFlag(Fault fault) throws Exception {
        CallAbort seen = CallAbort.byInterrupt(fault, folder);

        assertThat(seen.outcome().failure()).isEqualTo("CallInterruptedException");
        assertThat(seen.outcome().delivery())
                .isIn(fault.outcome().delivery(), "UNKNOWN"); // the status may not have been read yet
        assertThat(seen.flag()).isTrue();
        assertEndsInTime(seen, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    @Timeout(60)
    void deadline_inAnyPhase_closesTheSocket(Fault fault) throws Exception {
        CallAbort seen = CallAbort.atDeadline(fault, folder);

        assertThat(seen.outcome()).isEqualTo(fault.outcome());
        assertThat(seen.flag()).isFalse();
        assertEndsInTime(seen, fault);
    }

    private void assertEndsInTime(CallAbort seen, Fault fault) {
        assertThat(seen.returned()).isBetween(Duration.ZERO, BOUND);
        assertThat(seen.closed().isPresent()).isEqualTo(fault.route() != FaultRoute.HANGING_LOOKUP);
        assertThat(seen.closed().orElse(Duration.ZERO)).isLessThan(BOUND);
        assertThat(folder).isEmptyDirectory();
    }
}
