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
    /** The report measures the overrun; this only tells a deadline from none on a machine that has much else to do. */
    private static final Duration OVERRUN = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    static Stream<Fault> faults() {
        return FaultMatrix.faults();
    }

    static Stream<Fault> ambiguousFaults() {
        return FaultMatrix.faults().filter(fault -> fault.load() == FaultLoad.PROMPT && fault.mayBeBilled());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Timeout(60)
    void call_thatMeetsTheFault_isMadeOnceAndTellsWhatIsKnown(Fault fault) throws Exception {
        assertMatrixRow(fault);

        boolean saved = fault.load() == FaultLoad.PICTURE && fault.outcome().equals(FaultOutcome.SUCCESS);
        assertThat(folder.toFile().list()).as("pictures, whole or not").hasSize(saved ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguousFaults")
    @Timeout(60)
    void callInJson_thatMeetsTheFault_isMadeOnceAndTellsWhatIsKnown(Fault fault) throws Exception {
        assertMatrixRow(fault.with(FaultLoad.JSON));
    }

    private void assertMatrixRow(Fault fault) throws Exception {
        try (FaultStage stage = FaultStage.forLibrary(fault, folder)) {
            Sighting seen = stage.observe();

            assertThat(seen.outcome()).isEqualTo(fault.outcome());
            assertThat(seen.requests()).as("requests").isEqualTo(fault.requests());
            assertThat(seen.sockets()).as("connections opened").isLessThanOrEqualTo(1);
            assertThat(seen.inUse()).as("connections leaked").isZero();
            assertThat(stage.openSockets()).as("sockets left open").isZero();
            assertThat(seen.next()).isIn(FaultOutcome.SUCCESS, FaultOutcome.BARRED);
            if (fault.endsAtTheDeadline()) {
                assertThat(seen.elapsed())
                        .isBetween(fault.timeout(), fault.timeout().plus(OVERRUN));
            }
        }
    }
}
