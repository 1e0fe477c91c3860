package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the fault matrix. */
class FaultMatrixTest {
    /** The report measures the overrun. This bound only detects a missing deadline on a busy machine. */
    private static final Duration OVERRUN = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    static Stream<Fault> faults() {
        return FaultMatrix.faults();
    }

    static Stream<Fault> ambiguousFaults() {
        return FaultMatrix.faults().filter(fault -> fault.request() == FaultRequest.PROMPT && fault.mayBeBilled());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Timeout(60)
    void call_withFault_isSentOnceAndReportsItsDelivery(Fault fault) throws Exception {
        assertMatrixRow(fault);

        boolean saved =
                fault.request() == FaultRequest.PICTURE && fault.outcome().equals(FaultOutcome.SUCCESS);
        assertThat(folder.toFile().list()).as("pictures, whole or not").hasSize(saved ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguousFaults")
    @Timeout(60)
    void jsonCall_withFault_isSentOnceAndReportsItsDelivery(Fault fault) throws Exception {
        assertMatrixRow(fault.with(FaultRequest.JSON));
    }

    private void assertMatrixRow(Fault fault) throws Exception {
        try (FaultSetup stage = FaultSetup.forLibrary(fault, folder)) {
            FaultObservation seen = stage.observe();

            assertThat(seen.outcome()).isEqualTo(fault.outcome());
            assertThat(seen.requests()).as("requests").isEqualTo(fault.requests());
            assertThat(seen.sockets()).as("connections opened").isLessThanOrEqualTo(1);
            assertThat(seen.inUse()).as("connections leaked").isZero();
            assertThat(stage.openSockets()).as("sockets left open").isZero();
            assertThat(seen.next()).isIn(FaultOutcome.SUCCESS, FaultOutcome.NOT_TRIED);
            if (fault.endsAtTheDeadline()) {
                assertThat(seen.elapsed())
                        .isBetween(fault.timeout(), fault.timeout().plus(OVERRUN));
            }
        }
    }
}
