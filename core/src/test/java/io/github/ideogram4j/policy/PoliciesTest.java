package io.github.ideogram4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.nio.file.Paths;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PoliciesTest {
    private final ImageService transport = new ScriptedService();
    private final Policies plain =
            Policies.of("aihubmix", new Validator(GatewayProfile.aiHubMix()), PriceList.aiHubMix());

    @Test
    void around_everything_composesInThisOrder() {
        ImageService service = plain.withObserver(operation -> CallWatch.NONE)
                .withTimeout(Duration.ofMinutes(2))
                .withJournal(FileJournal.at(Paths.get("unused")))
                .around(transport);

        assertThat(service)
                .hasToString("observed(timed(checked(replayed(budgeted(retried(limited(recorded(transport))))))))");
    }

    @Test
    void around_defaults_leavesOutWhatHasNothingToDo() {
        assertThat(plain.around(transport)).hasToString("checked(budgeted(retried(limited(transport))))");
    }
}
