package io.github.ideogram4j.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Kind and delivery of each failure. */
final class FailuresTest {
    private static final ServiceReply REPLY =
            new ServiceReply(429, Optional.of("tid-1"), Optional.empty(), "{\"prompt\":\"secret\"}");

    private static final ServiceReply OVERLOADED = new ServiceReply(503, Optional.empty(), Optional.empty(), "");

    static Stream<Arguments> failures() {
        return Stream.of(
                row(
                        new AuthenticationException("m", REPLY),
                        ImageServiceException.Kind.AUTHENTICATION,
                        Delivery.REJECTED),
                row(new AuthenticationException("m"), ImageServiceException.Kind.AUTHENTICATION, Delivery.NOT_SENT),
                row(
                        new RequestRejectedException("m", REPLY),
                        ImageServiceException.Kind.INVALID_REQUEST,
                        Delivery.REJECTED),
                row(
                        new SafetyRefusalException("m", REPLY),
                        ImageServiceException.Kind.SAFETY_REFUSAL,
                        Delivery.REJECTED),
                row(
                        new InsufficientBalanceException("m", REPLY),
                        ImageServiceException.Kind.INSUFFICIENT_BALANCE,
                        Delivery.REJECTED),
                row(new ServiceBusyException("m", REPLY, null), ImageServiceException.Kind.BUSY, Delivery.REJECTED),
                row(
                        new ServiceBusyException("m", OVERLOADED, Duration.ZERO),
                        ImageServiceException.Kind.BUSY,
                        Delivery.REJECTED),
                row(new ServiceBusyException("m", OVERLOADED, null), ImageServiceException.Kind.BUSY, Delivery.UNKNOWN),
                row(
                        new ServiceUnreachableException("m", null),
                        ImageServiceException.Kind.UNREACHABLE,
                        Delivery.NOT_SENT),
                row(
                        new OutcomeUnknownException("m", null, null),
                        ImageServiceException.Kind.OUTCOME_UNKNOWN,
                        Delivery.UNKNOWN),
                row(
                        new MalformedAnswerException("m", REPLY, null),
                        ImageServiceException.Kind.UNREADABLE,
                        Delivery.RECEIVED),
                row(
                        new PictureUnavailableException("m", null),
                        ImageServiceException.Kind.UNREADABLE,
                        Delivery.RECEIVED),
                row(
                        new FileConflictException("m", null, List.of()),
                        ImageServiceException.Kind.FILE_CONFLICT,
                        Delivery.RECEIVED),
                row(
                        new CallInterruptedException("m", Delivery.UNKNOWN, null),
                        ImageServiceException.Kind.INTERRUPTED,
                        Delivery.UNKNOWN),
                row(deadline(Delivery.NOT_SENT), ImageServiceException.Kind.UNREACHABLE, Delivery.NOT_SENT),
                row(deadline(Delivery.REJECTED), ImageServiceException.Kind.BUSY, Delivery.REJECTED),
                row(deadline(Delivery.UNKNOWN), ImageServiceException.Kind.OUTCOME_UNKNOWN, Delivery.UNKNOWN),
                row(deadline(Delivery.RECEIVED), ImageServiceException.Kind.UNREADABLE, Delivery.RECEIVED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_kindAndDelivery_areThoseOfItsName(
            ImageServiceException failure, ImageServiceException.Kind kind, Delivery delivery) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.delivery()).isEqualTo(delivery);
        assertThat(failure).hasMessage("m");
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void mayHaveBeenBilled_onlyIfReceivedOrUnknown(Delivery delivery) {
        boolean billed = delivery == Delivery.UNKNOWN || delivery == Delivery.RECEIVED;

        assertThat(deadline(delivery).mayHaveBeenBilled()).isEqualTo(billed);
    }

    @Test
    void busy_retryAfter_isReported() {
        assertThat(new ServiceBusyException("m", REPLY, Duration.ZERO).retryAfter())
                .contains(Duration.ZERO);
        assertThat(new ServiceBusyException("m", REPLY, null).retryAfter()).isEmpty();
    }

    @Test
    void reply_toString_omitsBody() {
        assertThat(REPLY).hasToString("ServiceReply[status=429, requestId=tid-1, code=-]");
        assertThat(new SafetyRefusalException("m", REPLY).reply()).contains(REPLY);
    }

    private static DeadlineExceededException deadline(Delivery delivery) {
        return new DeadlineExceededException("m", delivery, null);
    }

    private static Arguments row(ImageServiceException failure, ImageServiceException.Kind kind, Delivery delivery) {
        return arguments(failure, kind, delivery);
    }
}
