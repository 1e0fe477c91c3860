package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static io.github.ideogram4j.ScriptedTransport.busy;
import static io.github.ideogram4j.ScriptedTransport.overloaded;
import static io.github.ideogram4j.ScriptedTransport.reply;
import static io.github.ideogram4j.ScriptedTransport.unknown;
import static io.github.ideogram4j.ScriptedTransport.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the retry policy, in virtual time. */
final class RetryTest {
    private static final CallOptions DEFAULTS = CallOptions.defaults();
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport transport = new ScriptedTransport();

    static Stream<ImageServiceException> neverSentAgain() {
        return Stream.of(
                unknown(),
                new MalformedAnswerException("m", reply(200, ""), null),
                new DeadlineExceededException("m", Delivery.UNKNOWN, null),
                new DeadlineExceededException("m", Delivery.RECEIVED, null),
                new CallInterruptedException("m", Delivery.NOT_SENT, null),
                new CallInterruptedException("m", Delivery.UNKNOWN, null),
                new AuthenticationException("m"),
                new AuthenticationException("m", reply(401, "")),
                new InsufficientBalanceException("m", reply(402, "")),
                new SafetyRefusalException("m", reply(422, "")),
                new RequestRejectedException("m", reply(400, "")),
                new BudgetExceededException(new Quote.Unlisted("list"), Money.ZERO),
                overloaded(SECOND),
                overloaded(null));
    }

    @ParameterizedTest
    @MethodSource("neverSentAgain")
    void execute_failureThatMayHaveBeenBilledOrWillNotChange_isNotSentAgain(ImageServiceException failure) {
        transport.then(failure);

        assertThatThrownBy(() -> execute(RetryPolicy.defaults(), DEFAULTS)).isSameAs(failure);

        assertThat(transport.calls()).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void execute_neverReachedTheService_isSentAgainWithDoublingWaits() {
        transport.then(unreachable()).then(unreachable()).then(unreachable());

        execute(RetryPolicy.defaults().withMaxAttempts(4), DEFAULTS);

        assertThat(transport.calls()).hasSize(4);
        assertThat(time.sleeps()).containsExactly(SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(4));
    }

    /** Parsing of the header is tested with the transport: a past date, 0 and negative values are zero, other text is ignored. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "59,59", "61,60", "86400,60"})
    void execute_tooManyRequests_waitsForRetryAfterUpToLongestWait(long asked, long waited) {
        transport.then(busy(Duration.ofSeconds(asked)));

        execute(RetryPolicy.defaults(), DEFAULTS);

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(waited));
    }

    /** Durations reach further than nanoseconds in a long do: 292 years. */
    @ParameterizedTest
    @CsvSource({"1", "3", "31", "40"})
    void waitAfter_waitsOfAnyLength_isAtMostAYear(int attempt) {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
        RetryPolicy policy = RetryPolicy.defaults().withWaits(endless, endless);
        Duration year = Duration.ofDays(365);

        assertThat(policy.waitAfter(busy(null), attempt, 0)).isEqualTo(year);
        assertThat(policy.waitAfter(busy(endless), attempt, 0.5)).isEqualTo(year);
        assertThat(policy.withWaits(SECOND, endless).waitAfter(busy(endless), attempt, 0.5))
                .isEqualTo(year);
        assertThat(policy.withWaits(year, endless).waitAfter(unreachable(), attempt, 0.5))
                .isBetween(year.dividedBy(2), year);
    }

    @Test
    void execute_tooManyRequestsAndEndlessWaits_failsWithTheRefusal() {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
        ServiceBusyException refused = busy(null);
        transport.then(refused);

        assertThatThrownBy(() -> execute(
                        RetryPolicy.defaults().withWaits(endless, endless),
                        DEFAULTS.withTimeout(Duration.ofMinutes(1))))
                .isSameAs(refused);

        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void execute_tooManyRequestsWithoutATime_waitsItsOwn() {
        transport.then(busy(null)).then(busy(Duration.ofSeconds(30))).then(busy(null));

        execute(RetryPolicy.defaults().withMaxAttempts(9), DEFAULTS);

        assertThat(time.sleeps()).containsExactly(SECOND, Duration.ofSeconds(30), Duration.ofSeconds(4));
    }

    @Test
    void execute_overloadEnabled_isSentAgainOnlyWithRetryAfter() {
        RetryPolicy policy = RetryPolicy.defaults().withOverload();
        transport.then(overloaded(Duration.ofSeconds(7)));

        execute(policy, DEFAULTS);

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
        transport.then(overloaded(null));
        assertThatThrownBy(() -> execute(policy, DEFAULTS)).isInstanceOf(ServiceBusyException.class);
        assertThat(transport.calls()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1,0,1000", "1,0.5,750", "1,0.999999,500", "2,0,2000", "3,0.5,3000", "7,0,60000", "63,0,60000"})
    void waitAfter_attemptAndChance_areAPureFunction(int attempt, double jitter, long millis) {
        Duration wait = RetryPolicy.defaults().waitAfter(unreachable(), attempt, jitter);

        assertThat(wait).isCloseTo(Duration.ofMillis(millis), Duration.ofMillis(1));
    }

    @Test
    void execute_allAttemptsFail_throwsTheLastWithTheOthers() {
        ImageServiceException first = busy(null);
        ImageServiceException second = unreachable();
        ImageServiceException third = busy(null);
        transport.then(first).then(second).then(third);

        assertThatThrownBy(() -> execute(RetryPolicy.defaults(), DEFAULTS))
                .isSameAs(third)
                .hasSuppressedException(first)
                .hasSuppressedException(second);
        assertThat(transport.calls()).hasSize(3);
    }

    @Test
    void execute_waitWouldOutlastTheDeadline_failsAtOnce() {
        ImageServiceException busy = busy(Duration.ofSeconds(30));
        transport.then(busy);

        assertThatThrownBy(() -> execute(RetryPolicy.defaults(), DEFAULTS.withTimeout(Duration.ofSeconds(30))))
                .isSameAs(busy);

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void execute_withDeadline_limitsEachAttemptToRemainingTime() {
        transport.meanwhile(() -> time.pass(SECOND)).then(unreachable()).then(unreachable());
        CallOptions options = DEFAULTS.withTimeout(Duration.ofSeconds(10)).withAttemptTimeout(Duration.ofSeconds(6));

        execute(RetryPolicy.defaults(), options);

        assertThat(transport.timesLeft()).extracting(Duration::toSeconds).containsExactly(10L, 8L, 5L);
        assertThat(transport.calls())
                .extracting(call -> call.attemptTimeout().orElseThrow().toSeconds())
                .containsOnly(6L);
    }

    @Test
    void execute_callWithMaxAttempts_overridesPolicy() {
        transport.then(unreachable()).then(unreachable()).then(unreachable());

        assertThatThrownBy(() -> execute(RetryPolicy.defaults(), DEFAULTS.withMaxAttempts(1)))
                .isInstanceOf(ImageServiceException.class);
        assertThat(transport.calls()).hasSize(1);

        execute(RetryPolicy.never(), DEFAULTS.withMaxAttempts(3));
        assertThat(transport.calls()).hasSize(4);
    }

    @Test
    void execute_fileThatCanBeReadOnce_isSentOnce() {
        ImageSource once =
                ImageSource.oneShot("a.png", 8, () -> Pictures.picture(8, 8).open());
        transport.then(unreachable());

        assertThatThrownBy(() -> service(RetryPolicy.defaults()).execute(V3Remix.of(once, "x"), DEFAULTS))
                .isInstanceOf(ImageServiceException.class);

        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void execute_interruptedDuringWait_reportsLastDelivery() {
        ImageServiceException busy = busy(null);
        transport.then(busy).meanwhile(() -> Thread.currentThread().interrupt());

        CallInterruptedException failure =
                catchThrowableOfType(CallInterruptedException.class, () -> execute(RetryPolicy.defaults(), DEFAULTS));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.delivery()).isEqualTo(Delivery.REJECTED);
        assertThat(List.of(failure.getSuppressed())).containsExactly(busy);
    }

    @Test
    void execute_timeoutWithinASharedDeadline_endsAtTheEarlier() {
        CallOptions shared = DEFAULTS.withDeadline(
                Deadline.after(Duration.ofHours(1), time.timing().nanoClock()));

        service(RetryPolicy.never()).execute(OPERATION, shared.withTimeout(SECOND));
        service(RetryPolicy.never()).execute(OPERATION, shared);
        Ideogram.builder(transport)
                .timing(time.timing())
                .timeout(Duration.ofSeconds(3))
                .build()
                .execute(OPERATION, shared);

        assertThat(transport.timesLeft()).containsExactly(SECOND, Duration.ofHours(1), Duration.ofSeconds(3));
    }

    private void execute(RetryPolicy policy, CallOptions options) {
        service(policy).execute(OPERATION, options);
    }

    private Ideogram service(RetryPolicy policy) {
        return Ideogram.builder(transport).retry(policy).timing(time.timing()).build();
    }
}
