package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static io.github.ideogram4j.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.pricing.Money;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InFlightLimitTest {
    private static final Duration NOTHING = Duration.ofNanos(1);
    private static final CallOptions BRIEF = CallOptions.defaults().withTimeout(Duration.ofMillis(1));

    private final ScriptedTransport transport = new ScriptedTransport();

    /** Durations reach further than nanoseconds in a long do: 292 years. */
    @Test
    void acquire_waitOfAnyLength_isTaken() throws Exception {
        InFlightLimit limit = InFlightLimit.of(1);

        limit.acquire(Duration.ofSeconds(Long.MAX_VALUE));

        assertThatThrownBy(() -> limit.acquire(Duration.ofSeconds(Long.MIN_VALUE)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void enter_allPlacesTaken_waitsUntilOneIsLeft() throws Exception {
        InFlightLimit limit = InFlightLimit.of(2);
        InFlightLimit.Permit first = limit.acquire(NOTHING);
        limit.acquire(NOTHING);

        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
        first.release();
        assertThat(limit.acquire(NOTHING)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"3,3", "0,1", "-1,1", "99,10"})
    void told_anotherNumber_isFollowedBetweenOneAndTheLimitItWasSetTo(int told, int places) throws Exception {
        InFlightLimit limit = InFlightLimit.of(10);

        limit.adjustTo(told);

        for (int i = 0; i < places; i++) {
            limit.acquire(NOTHING);
        }
        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
        assertThat(limit).hasToString("InFlightLimit[" + places + " of 10]");
    }

    @Test
    void told_lessThanAreUnderWay_letsNobodyInUntilEnoughHaveLeft() throws Exception {
        InFlightLimit limit = InFlightLimit.of(3);
        InFlightLimit.Permit[] places = {limit.acquire(NOTHING), limit.acquire(NOTHING), limit.acquire(NOTHING)};

        limit.adjustTo(1);
        places[0].release();
        places[1].release();
        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
        places[2].release();

        assertThat(limit.acquire(NOTHING)).isNotNull();
        limit.adjustTo(2);
        assertThat(limit.acquire(NOTHING)).isNotNull();
    }

    @Test
    void execute_noPlaceBeforeTheDeadline_sendsNothing() throws Exception {
        InFlightLimit limit = InFlightLimit.of(1);
        limit.acquire(NOTHING);

        DeadlineExceededException failure =
                catchThrowableOfType(DeadlineExceededException.class, () -> execute(limit, BRIEF));

        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure)
                .hasMessage("the deadline passed while the request waited for its turn: InFlightLimit[1 of 1]");
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void execute_interruptedWhileItWaits_sendsNothing() throws Exception {
        InFlightLimit limit = InFlightLimit.of(1);
        limit.acquire(NOTHING);
        Thread.currentThread().interrupt();

        CallInterruptedException failure =
                catchThrowableOfType(CallInterruptedException.class, () -> execute(limit, CallOptions.defaults()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void execute_failure_leavesItsPlace() {
        InFlightLimit limit = InFlightLimit.of(1);
        transport.then(new IllegalStateException("a defect"));

        assertThatThrownBy(() -> execute(limit, BRIEF.withTimeout(Duration.ofMinutes(1))))
                .isInstanceOf(IllegalStateException.class);
        execute(limit, BRIEF.withTimeout(Duration.ofMinutes(1)));

        assertThat(transport.calls()).hasSize(2);
    }

    @Test
    void execute_queued_countsTowardsDeadline() {
        VirtualTime time = new VirtualTime();
        InFlightLimit slow = new InFlightLimit() {
            @Override
            public Permit acquire(Duration longest) {
                time.pass(Duration.ofSeconds(4));
                return () -> {};
            }

            @Override
            public void adjustTo(int number) {}
        };
        CallOptions options = CallOptions.defaults().withTimeout(Duration.ofSeconds(10));

        Ideogram ideogram =
                Ideogram.builder(transport).limit(slow).timing(time.timing()).build();

        ideogram.execute(OPERATION, options);

        assertThat(transport.timesLeft()).containsExactly(Duration.ofSeconds(6));
        assertThatThrownBy(() -> ideogram.execute(OPERATION, options.withTimeout(Duration.ofSeconds(4))))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(transport.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"Too many\",\"reject_reason\":\"inflight_limit\",\"max_inflight_requests\": 3}|3",
                "{\"error\":\"Too many\"}|10",
                "{\"max_inflight_requests\":\"lots\"}|10",
                "{\"max_inflight_requests\":0}|10"
            })
    void execute_serviceStatesLimit_adjustsLimit(String body, int places) {
        InFlightLimit limit = InFlightLimit.of(10);
        ServiceBusyException busy = new ServiceBusyException("busy", reply(429, body), null);
        transport.then(busy);

        assertThatThrownBy(() -> execute(limit, CallOptions.defaults())).isSameAs(busy);

        assertThat(limit).hasToString("InFlightLimit[" + places + " of 10]");
    }

    @Test
    void execute_limitThatFails_sendsNothingAndReservesNothing() {
        Budget.Capped budget = Budget.of(Money.of("1"));
        InFlightLimit broken = new InFlightLimit() {
            @Override
            public Permit acquire(Duration longest) {
                throw new IllegalStateException("the store is down");
            }

            @Override
            public void adjustTo(int number) {}
        };
        Ideogram ideogram = Ideogram.builder(transport)
                .limit(broken)
                .budget(budget)
                .retry(RetryPolicy.never())
                .build();

        assertThatThrownBy(() -> ideogram.generate(OPERATION))
                .isInstanceOf(ServiceUnreachableException.class)
                .hasMessageContaining("nothing was sent: the store is down");

        assertThat(transport.calls()).isEmpty();
        assertThat(budget.balance().available()).isEqualTo(Money.of("1"));
    }

    @Test
    void execute_limitThatCannotAdapt_keepsTheRefusalOfTheService() {
        InFlightLimit rigid = new InFlightLimit() {
            @Override
            public Permit acquire(Duration longest) {
                return () -> {};
            }

            @Override
            public void adjustTo(int number) {
                throw new IllegalStateException("the store is down");
            }
        };
        ServiceBusyException busy =
                new ServiceBusyException("busy", reply(429, "{\"max_inflight_requests\": 3}"), null);
        transport.then(busy);

        assertThatThrownBy(() -> execute(rigid, CallOptions.defaults())).isSameAs(busy);
    }

    private void execute(InFlightLimit limit, CallOptions options) {
        Ideogram.builder(transport)
                .limit(limit)
                .retry(RetryPolicy.never())
                .build()
                .execute(OPERATION, options);
    }
}
