package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static io.github.ideogram4j.ScriptedTransport.busy;
import static io.github.ideogram4j.ScriptedTransport.reply;
import static io.github.ideogram4j.ScriptedTransport.unknown;
import static io.github.ideogram4j.ScriptedTransport.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BudgetTest {
    private static final Money SIX_CENTS = Money.of("0.06");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Budget.Capped budget = Budget.of(Money.of("0.20"));

    static Stream<Arguments> settlements() {
        return Stream.of(
                Arguments.of(unreachable(), "0.00", "0.00"),
                Arguments.of(busy(null), "0.00", "0.00"),
                Arguments.of(unknown(), "0.06", "0.00"),
                Arguments.of(new MalformedAnswerException("m", reply(200, ""), null), "0.00", "0.06"),
                Arguments.of(new IllegalStateException("a defect"), "0.06", "0.00"));
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void execute_failure_releasesWhatWasCertainlyNotBilled(RuntimeException failure, String reserved, String spent) {
        transport.then(failure);

        assertThatThrownBy(() -> execute(budget, OPERATION)).isSameAs(failure);

        assertThat(budget.balance()).isEqualTo(balance(reserved, spent));
    }

    @Test
    void execute_success_reservesThenSpends() {
        transport.meanwhile(() -> assertThat(budget.balance()).isEqualTo(balance("0.06", "0.00")));

        execute(budget, OPERATION);

        assertThat(transport.calls()).hasSize(1);
        assertThat(budget.balance()).isEqualTo(balance("0.00", "0.06"));
        assertThat(budget).hasToString("Budget[$0.14 of $0.20 available]");
    }

    @Test
    void execute_moreThanAvailable_sendsNothingAndReportsPrice() {
        Budget.Capped small = Budget.of(Money.of("0.10"));
        execute(small, OPERATION);

        assertThatThrownBy(() -> execute(small, OPERATION))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessage("budget exceeded: cost is $0.06 by price list "
                        + PriceList.aiHubMix().id() + ", available is $0.04");
        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void execute_priceIsARange_reservesItsUpperEnd() {
        Operation<?> reframe = V3Reframe.builder(Pictures.picture(8, 8), new Resolution(1024, 1024))
                .speed(RenderingSpeed.TURBO)
                .build();
        assertThat(PriceList.aiHubMix().quote(reframe)).isInstanceOf(Quote.Range.class);
        transport.then(unknown());

        assertThatThrownBy(() -> execute(budget, reframe)).isNotNull();

        assertThat(budget.balance().reserved())
                .isEqualTo(PriceList.aiHubMix().quote(reframe).high().orElseThrow());
    }

    /** The quote of the model that it replaces would be wrong. */
    @Test
    void execute_customModel_isRefusedUnderABudgetAndSentWithoutOne() {
        CallOptions custom = CallOptions.defaults().withExtraParameter("custom_model_uri", "model/boats/version/1");
        Ideogram ideogram = Ideogram.builder(transport).build();

        assertThatThrownBy(() -> ideogram.withBudget(budget).execute(OPERATION, custom))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("cost is unlisted");
        assertThat(transport.calls()).isEmpty();
        ideogram.execute(OPERATION, custom);

        assertThat(transport.calls()).hasSize(1);
        assertThat(ideogram.quote(OPERATION, custom)).hasToString("unlisted");
        assertThat(ideogram.check(OPERATION, custom))
                .extracting(Violation::severity, Violation::rule)
                .containsExactly(tuple(Violation.Severity.WARNING, "custom-model-price"));
    }

    @Test
    void execute_priceIsUnlisted_isRefusedUnderABudgetAndPassesWithoutOne() {
        Operation<?> describe = Describe.of(Pictures.picture(8, 8));

        assertThatThrownBy(() -> execute(budget, describe)).isInstanceOf(BudgetExceededException.class);
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void within_outerHasNotEnough_reservesInNeither() {
        Budget.Capped tenant = Budget.of(Money.of("1"));
        Budget.Capped all = Budget.of(Money.of("0.07"));
        Budget call = Budget.of(SIX_CENTS).within(tenant).within(all);

        execute(call, OPERATION);
        assertThatThrownBy(() -> execute(tenant.within(all), OPERATION))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("available is $0.01");

        assertThat(tenant.balance().available()).isEqualTo(Money.of("0.94"));
        assertThat(all.balance().spent()).isEqualTo(SIX_CENTS);
        assertThat(all.balance().reserved()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> execute(call, OPERATION)).hasMessageContaining("available is $0.00");
    }

    @Test
    void within_outcomeUnknown_keepsBothReservations() {
        Budget.Capped all = Budget.of(Money.of("1"));
        transport.then(unknown()).then(unreachable());

        assertThatThrownBy(() -> execute(budget.within(all), OPERATION)).isNotNull();
        assertThatThrownBy(() -> execute(budget.within(all), OPERATION)).isNotNull();

        assertThat(budget.balance().reserved()).isEqualTo(SIX_CENTS);
        assertThat(all.balance().reserved()).isEqualTo(SIX_CENTS);
    }

    @Test
    void within_innerStoreFails_settlesTheOuterAllTheSame() {
        Budget.Capped all = Budget.of(Money.of("1"));
        Budget broken = quote -> new Budget.Hold() {
            @Override
            public void spend() {
                throw new IllegalStateException("the store is down");
            }

            @Override
            public void release() {
                throw new IllegalStateException("the store is down");
            }

            @Override
            public void keep() {}
        };

        execute(broken.within(all), OPERATION);

        assertThat(all.balance().spent()).isEqualTo(SIX_CENTS);
        assertThat(all.balance().reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void execute_requestCheckedForAnotherGateway_reservesNothing() {
        CheckedRequest<ImageBatch> foreign = CheckedRequest.of(OPERATION, CallOptions.defaults(), Gateway.ideogram());
        Ideogram ideogram = Ideogram.builder(transport).budget(budget).build();

        assertThatThrownBy(() -> ideogram.execute(foreign)).isInstanceOf(InvalidRequestException.class);

        assertThat(transport.calls()).isEmpty();
        assertThat(budget.balance()).isEqualTo(balance("0.00", "0.00"));
    }

    @Test
    void hold_settledTwice_countsOnce() {
        Budget.Hold hold = budget.hold(new Quote.Exact(SIX_CENTS, "list"));

        hold.spend();
        hold.release();
        hold.spend();
        hold.keep();

        assertThat(budget.balance()).isEqualTo(balance("0.00", "0.06"));
    }

    private Budget.Balance balance(String reserved, String spent) {
        return new Budget.Balance(Money.of("0.20"), Money.of(reserved), Money.of(spent));
    }

    private void execute(Budget money, Operation<?> operation) {
        Ideogram.builder(transport)
                .budget(money)
                .retry(RetryPolicy.never())
                .build()
                .execute(operation, CallOptions.defaults());
    }
}
