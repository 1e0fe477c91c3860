package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The policy of docs/spending.md. */
final class PromptFilterTransportTest {
    private final FakeTransport transport = new FakeTransport();
    private final Budget.Capped budget = Budget.of(Money.of("1"));

    @Test
    void generate_blockedWord_isRefusedAndReleasesBudget() {
        Ideogram ideogram = ideogram();

        assertThatThrownBy(() -> ideogram.generate(V3Generate.of("The Acme logo on a boat")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("prompt: contains a blocked word [blocked-word]");

        assertThat(transport.received()).isEmpty();
        assertThat(budget.balance().available()).isEqualTo(Money.of("1"));
    }

    @Test
    void generate_otherWords_isSent() {
        assertThat(ideogram().generate(V3Generate.of("A paper boat")).images()).hasSize(1);

        assertThat(transport.received()).hasSize(1);
        assertThat(budget.balance().spent()).isEqualTo(Money.of("0.06"));
    }

    private Ideogram ideogram() {
        // sample: own-policy
        Transport filtered = new PromptFilterTransport(transport, Pattern.compile("(?i)\\bacme\\b"));
        Ideogram ideogram = Ideogram.builder(filtered).budget(budget).build();
        // end
        return ideogram;
    }
}
