package io.github.ideogram4j.jdbc.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small one of the trials of {@link FleetTrials}. */
@Timeout(120)
final class FleetTrialTest {
    @ParameterizedTest
    @CsvSource({"0,0", "2,1"})
    void run_smallFleet_paysOnceWithinTheCap(int kills, int stops, @TempDir Path folder) throws Exception {
        FleetTrial.Plan plan = new FleetTrial.Plan(2, 50, 40, kills, stops, Duration.ofSeconds(3), 1);
        try (PostgresServer server = new PostgresServer();
                FleetGateway gateway = new FleetGateway(Duration.ofMillis(20))) {
            FleetTrial.Outcome outcome = new FleetTrial(server, gateway, folder, plan).run();

            assertThat(outcome.failed()).isEmpty();
            assertThat(outcome.paidTwice()).isEmpty();
            assertThat(outcome.lost()).isEmpty();
            assertThat(outcome.overTheCap()).isEmpty();
            assertThat(outcome.mostUnderWay()).isBetween(1, FleetWorker.IN_FLIGHT);
            assertThat(outcome.longestLease()).isLessThanOrEqualTo(plan.lease());
            assertThat(outcome.unsettled()).hasSizeLessThanOrEqualTo(kills * FleetWorker.THREADS);
            if (kills == 0) {
                assertThat(outcome.paid()).isEqualTo(plan.affordable());
            }
        }
    }
}
