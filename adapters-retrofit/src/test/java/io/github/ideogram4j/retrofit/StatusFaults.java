package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultScript.answer;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Responses outside 2xx, with every kind of {@code Retry-After}. */
final class StatusFaults {
    private static final String BODY =
            "{\"error\":\"Prompt provided failed safety check due to the inclusion of prohibited content.\"}";
    private static final List<Advice> ADVICE = List.of(
            new Advice("-", Optional.empty()),
            new Advice("0", seconds(0)),
            new Advice("2", seconds(2)),
            new Advice("Fri, 20 Nov 2026 12:00:30 GMT", seconds(30)), // the clock of the tests is fixed at noon
            new Advice("86400", seconds(86_400)),
            new Advice("soon", Optional.empty()));

    /** A {@code Retry-After} value and the wait it is parsed to. */
    private record Advice(String text, Optional<Duration> meaning) {
        String[] headers() {
            return text.equals("-") ? new String[0] : new String[] {"Retry-After: " + text};
        }
    }

    private StatusFaults() {}

    static Stream<Fault> all() {
        Stream<Fault> advised = IntStream.of(400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504)
                .boxed()
                .flatMap(status -> ADVICE.stream().map(advice -> advised(status, advice)));
        return Stream.concat(advised, IntStream.of(301, 302, 303, 307, 308, 421).mapToObj(StatusFaults::moved));
    }

    private static Fault advised(int status, Advice advice) {
        FaultOutcome outcome =
                FaultOutcome.of(failure(status), delivery(status, advice)).withStatus(status);
        boolean busy = status == 429 || status == 503;
        return Fault.of(
                status + ", Retry-After: " + advice.text(),
                answer(status, BODY, advice.headers()),
                busy ? advice.meaning().map(outcome::withWait).orElse(outcome) : outcome);
    }

    private static Fault moved(int status) {
        boolean looked = status == 302 || status == 303;
        return Fault.of(
                status + " to another path",
                answer(status, BODY, "Location: /elsewhere"),
                FaultOutcome.of(
                                looked ? OutcomeUnknownException.class : RequestRejectedException.class,
                                looked ? Delivery.UNKNOWN : Delivery.REJECTED)
                        .withStatus(status));
    }

    private static Class<? extends ImageServiceException> failure(int status) {
        return switch (status) {
            case 401, 403 -> AuthenticationException.class;
            case 402 -> InsufficientBalanceException.class;
            case 422 -> SafetyRefusalException.class;
            case 429, 503 -> ServiceBusyException.class;
            case 408, 500, 502, 504 -> OutcomeUnknownException.class;
            default -> RequestRejectedException.class;
        };
    }

    private static Delivery delivery(int status, Advice advice) {
        return switch (status) {
            case 408, 500, 502, 504 -> Delivery.UNKNOWN;
            case 503 -> advice.meaning().isPresent() ? Delivery.REJECTED : Delivery.UNKNOWN;
            default -> Delivery.REJECTED;
        };
    }

    private static Optional<Duration> seconds(int count) {
        return Optional.of(Duration.ofSeconds(count));
    }
}
