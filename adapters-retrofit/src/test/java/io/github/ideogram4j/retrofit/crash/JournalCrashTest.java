package io.github.ideogram4j.retrofit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the trials of {@link CrashTrials}. */
final class JournalCrashTest {
    @ParameterizedTest
    @ValueSource(longs = {700, 1200, 60_000})
    void run_killedAndRepeated_paysOnceAndLosesNothing(long millis, @TempDir Path folder) throws Exception {
        try (CountingGateway gateway = new CountingGateway()) {
            CrashTrial.Outcome outcome = new CrashTrial(gateway, folder, 60).run(Duration.ofMillis(millis));

            assertThat(outcome.paidTwice()).isEmpty();
            assertThat(outcome.lost()).isEmpty();
            assertThat(outcome.broken()).isEmpty();
            assertThat(outcome.unsettled()).isLessThanOrEqualTo(outcome.killed() ? JournalledRun.THREADS : 0);
        }
    }
}
