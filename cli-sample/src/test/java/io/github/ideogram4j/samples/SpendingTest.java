package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.observe.LoggingCallObserver;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of docs/spending.md. */
final class SpendingTest {
    private final FakeTransport transport = new FakeTransport();

    @TempDir
    private Path folder;

    @Test
    void everyPolicy_together_permitsCall() {
        List<String> lines = new ArrayList<>();
        Consumer<String> logger = lines::add;
        // sample: policies
        Budget.Capped budget = Budget.of(Money.of("25"));
        Ideogram ideogram = Ideogram.builder(transport)
                .budget(budget)
                .timeout(Duration.ofMinutes(3))
                .retry(RetryPolicy.defaults().withMaxAttempts(5).withOverload())
                .limit(InFlightLimit.of(4))
                .journal(FileJournal.at(folder.resolve("paid.journal")))
                .observer(new LoggingCallObserver(logger))
                .build();
        // end

        ideogram.generate(V3Generate.of("A paper boat"));

        assertThat(budget.balance()).hasToString("$24.94 of $25.00 available");
        assertThat(lines).singleElement().asString().startsWith("gen_ai.operation.name=v3-generate");
    }

    @Test
    void budgets_nested_boundTenantAndTotal() {
        Ideogram ideogram = Ideogram.builder(transport).build();
        // sample: budgets
        Budget.Capped total = Budget.of(Money.of("100"));
        Budget.Capped tenant = Budget.of(Money.of("0.10"));
        Ideogram forTenant = ideogram.withBudget(tenant.within(total)); // shares the transport

        forTenant.generate(V3Generate.of("A paper boat")); // reserves $0.06 in both, then spends it
        // end

        assertThat(total.balance().spent()).isEqualTo(Money.of("0.06"));
        assertThatThrownBy(() -> forTenant.generate(V3Generate.of("A paper plane")))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("available is $0.04");
    }

    @Test
    void submit_aFuture_completes() throws Exception {
        Ideogram ideogram = Ideogram.builder(transport).build();
        // sample: submit
        CompletableFuture<ImageBatch> boat = ideogram.submit(V3Generate.of("A paper boat"));
        CompletableFuture<ImageBatch> plane = ideogram.submit(V3Generate.of("A paper plane"));

        plane.cancel(true); // aborts the call
        ImageBatch pictures = boat.get(5, TimeUnit.MINUTES);
        // end

        assertThat(pictures.images()).hasSize(1);
    }

    @Test
    void journal_sameRequestAgain_isNotPaidAgain() {
        Budget.Capped budget = Budget.of(Money.of("1"));
        Ideogram ideogram = Ideogram.builder(transport)
                .journal(FileJournal.at(folder.resolve("paid.journal")))
                .budget(budget)
                .build();
        // sample: journal
        V3Generate boat = V3Generate.of("A paper boat");
        ImageBatch first = ideogram.generate(boat);
        ImageBatch same = ideogram.generate(boat); // from the journal: nothing is sent

        ImageBatch another = ideogram.execute(boat, CallOptions.defaults().withIdempotencyKey("second boat"));
        // end

        assertThat(same).isEqualTo(first);
        assertThat(another.images()).hasSize(1);
        assertThat(budget.balance().spent()).isEqualTo(Money.of("0.12"));
    }

    @Test
    void micrometer_calls_areTimedAndCounted() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Ideogram ideogram = Ideogram.builder(transport)
                .observer(new MicrometerObserver(registry))
                .budget(Budget.of(Money.of("0.10")))
                .build();

        ideogram.generate(V3Generate.of("A paper boat"));
        assertThatThrownBy(() -> ideogram.generate(V3Generate.of("A paper plane")))
                .isInstanceOf(BudgetExceededException.class);

        assertThat(registry.get("ideogram.reserved.usd").counter().count()).isEqualTo(0.06);
        assertThat(registry.get("gen_ai.client.operation.duration")
                        .tag("error.type", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("gen_ai.client.operation.duration")
                        .tag("error.type", "BUDGET_EXCEEDED")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
