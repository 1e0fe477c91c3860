package io.github.ideogram4j.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each failure means for the caller and for the money. */
final class FailuresTest {
    private static final ServiceReply REPLY =
            new ServiceReply(429, Optional.of("tid-1"), Optional.empty(), "{\"prompt\":\"secret\"}");

    private static final ServiceReply OVERLOADED = new ServiceReply(503, Optional.empty(), Optional.empty(), "");

    static Stream<Arguments> failures() {
        return Stream.of(
                row(new AuthenticationException("m", REPLY), FailureKind.AUTHENTICATION, Delivery.REJECTED),
                row(new AuthenticationException("m"), FailureKind.AUTHENTICATION, Delivery.NOT_SENT),
                row(new RequestRejectedException("m", REPLY), FailureKind.INVALID_REQUEST, Delivery.REJECTED),
                row(new SafetyRefusalException("m", REPLY), FailureKind.SAFETY_REFUSAL, Delivery.REJECTED),
                row(new InsufficientBalanceException("m", REPLY), FailureKind.INSUFFICIENT_BALANCE, Delivery.REJECTED),
                row(new ServiceBusyException("m", REPLY, null), FailureKind.BUSY, Delivery.REJECTED),
                row(new ServiceBusyException("m", OVERLOADED, Duration.ZERO), FailureKind.BUSY, Delivery.REJECTED),
                row(new ServiceBusyException("m", OVERLOADED, null), FailureKind.BUSY, Delivery.UNKNOWN),
                row(new ServiceUnreachableException("m", null), FailureKind.UNREACHABLE, Delivery.NOT_SENT),
                row(new OutcomeUnknownException("m", null, null), FailureKind.OUTCOME_UNKNOWN, Delivery.UNKNOWN),
                row(new MalformedAnswerException("m", REPLY, null), FailureKind.UNREADABLE, Delivery.RECEIVED),
                row(new PictureUnavailableException("m", null), FailureKind.UNREADABLE, Delivery.RECEIVED),
                row(
                        new CallInterruptedException("m", Delivery.UNKNOWN, null),
                        FailureKind.INTERRUPTED,
                        Delivery.UNKNOWN),
                row(deadline(Delivery.NOT_SENT), FailureKind.UNREACHABLE, Delivery.NOT_SENT),
                row(deadline(Delivery.REJECTED), FailureKind.BUSY, Delivery.REJECTED),
                row(deadline(Delivery.UNKNOWN), FailureKind.OUTCOME_UNKNOWN, Delivery.UNKNOWN),
                row(deadline(Delivery.RECEIVED), FailureKind.UNREADABLE, Delivery.RECEIVED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_kindAndDelivery_areThoseOfItsName(ImageServiceException failure, FailureKind kind, Delivery delivery) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.delivery()).isEqualTo(delivery);
        assertThat(failure).hasMessage("m");
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void mayHaveBeenBilled_onlyWhereItWasOrNobodyKnows(Delivery delivery) {
        boolean billed = delivery == Delivery.UNKNOWN || delivery == Delivery.RECEIVED;

        assertThat(deadline(delivery).mayHaveBeenBilled()).isEqualTo(billed);
    }

    @Test
    void busy_retryAfter_isWhatTheServiceSays() {
        assertThat(new ServiceBusyException("m", REPLY, Duration.ZERO).retryAfter())
                .contains(Duration.ZERO);
        assertThat(new ServiceBusyException("m", REPLY, null).retryAfter()).isEmpty();
    }

    @Test
    void reply_toString_leavesOutTheBody() {
        assertThat(REPLY).hasToString("ServiceReply[status=429, requestId=tid-1, code=-]");
        assertThat(new SafetyRefusalException("m", REPLY).reply()).contains(REPLY);
    }

    private static DeadlineExceededException deadline(Delivery delivery) {
        return new DeadlineExceededException("m", delivery, null);
    }

    private static Arguments row(ImageServiceException failure, FailureKind kind, Delivery delivery) {
        return arguments(failure, kind, delivery);
    }
}
