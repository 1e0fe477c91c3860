package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.FailureKind;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a command failed.
 *
 * @param kind the failure's kind in small letters with dashes
 * @param delivery how far the request got; empty where that has no meaning
 * @param reply what the service answered, if it did
 * @param violations all there are, warnings included
 * @param rescued pictures whose links came before the answer broke off
 */
record Failure(
        ExitCode exit,
        String kind,
        String message,
        Optional<String> delivery,
        Optional<ServiceReply> reply,
        List<Violation> violations,
        List<PictureLink> rescued) {
    private static final String NOT_SENT = "NOT_SENT";

    Failure {
        violations = List.copyOf(violations);
        rescued = List.copyOf(rescued);
    }

    static Failure of(ImageServiceException failure) {
        List<Violation> violations =
                failure instanceof InvalidRequestException invalid ? invalid.violations() : List.of();
        return new Failure(
                ExitCode.of(failure),
                kebab(failure.kind()),
                describe(failure),
                Optional.of(failure.delivery().name()),
                failure.reply(),
                violations,
                failure instanceof MalformedAnswerException answer ? links(answer) : List.of());
    }

    private static List<PictureLink> links(MalformedAnswerException answer) {
        return answer.images().stream()
                .flatMap(image -> PictureLink.of(image).stream())
                .toList();
    }

    /** The command line itself is wrong. */
    static Failure usage(String message) {
        return new Failure(
                ExitCode.USAGE, "usage", message, Optional.of(NOT_SENT), Optional.empty(), List.of(), List.of());
    }

    /** Values or files are wrong; at least one of the violations is an error. */
    static Failure invalid(List<Violation> violations) {
        boolean usage = violations.stream().anyMatch(Entries::isWrongUsage);
        String kind = usage ? "usage" : kebab(FailureKind.INVALID_REQUEST);
        return new Failure(
                ExitCode.USAGE,
                kind,
                summary(violations),
                Optional.of(NOT_SENT),
                Optional.empty(),
                violations,
                List.of());
    }

    /** The service has done its part, and billed it, but there is nothing to show for it. */
    static Failure paid(ExitCode exit, String kind, String message) {
        return new Failure(exit, kind, message, Optional.of("RECEIVED"), Optional.empty(), List.of(), List.of());
    }

    /** A defect before anything was sent. */
    static Failure unexpected(Throwable defect) {
        return unexpected(defect, ExitCode.OTHER, NOT_SENT);
    }

    /** A defect after the request was handed over: nobody knows how far it got. */
    static Failure unexpectedWhenSent(Throwable defect) {
        return unexpected(defect, ExitCode.OUTCOME_UNKNOWN, "UNKNOWN");
    }

    private static Failure unexpected(Throwable defect, ExitCode exit, String delivery) {
        String message = "unexpected " + defect.getClass().getSimpleName()
                + (defect.getMessage() == null ? "" : ": " + defect.getMessage());
        return new Failure(exit, "internal", message, Optional.of(delivery), Optional.empty(), List.of(), List.of());
    }

    /** The message, and below it each error where there is more than one, and each link that was paid for. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("ideogram: " + message);
        List<Violation> errors = errors(violations);
        if (errors.size() > 1) {
            errors.forEach(error -> lines.add("  " + error));
        }
        rescued.forEach(link -> lines.add("  its link is " + link.shown()));
        return lines;
    }

    JsonTree json() {
        JsonTree error = new JsonTree()
                .text("kind", kind)
                .text("message", Console.printable(message))
                .text("delivery", delivery)
                .number("status", reply.map(answer -> (long) answer.status()).orElse(null))
                .text("requestId", reply.flatMap(ServiceReply::requestId))
                .text("answer", reply.map(ServiceReply::body).filter(body -> mayBePaid()))
                .trees("violations", ViolationText.json(violations))
                .texts("links", rescued.stream().map(PictureLink::url).toList());
        return new JsonTree().tree("error", error);
    }

    /** Then what can still be read of the answer may be all that is left of the pictures. */
    private boolean mayBePaid() {
        return delivery.filter(value -> value.equals("UNKNOWN") || value.equals("RECEIVED"))
                .isPresent();
    }

    private static String summary(List<Violation> violations) {
        List<Violation> errors = errors(violations);
        return errors.size() == 1 ? errors.get(0).toString() : errors.size() + " errors, nothing was sent";
    }

    private static List<Violation> errors(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
    }

    private static String describe(ImageServiceException failure) {
        String message = failure.getMessage();
        String hint = failure instanceof UnsettledRequestException ? " (--send-again)" : "";
        return message == null ? failure.getClass().getSimpleName() : message + hint;
    }

    private static String kebab(FailureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
