package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a command failed.
 *
 * @param exit the exit code of the process
 * @param kind the kind of failure, in lower case with dashes
 * @param message one line for people
 * @param delivery how far the request got; empty where that has no meaning
 * @param reply the answer of the service, if there was one
 * @param violations all violations, warnings included
 * @param links links of pictures in an answer that broke off; they are paid for
 */
public record CommandError(
        ExitCode exit,
        String kind,
        String message,
        Optional<String> delivery,
        Optional<ServiceReply> reply,
        List<Violation> violations,
        List<PictureLink> links) {
    private static final String NOT_SENT = "NOT_SENT";

    public CommandError {
        violations = List.copyOf(violations);
        links = List.copyOf(links);
    }

    /** The error of a call that failed. */
    public static CommandError of(ImageServiceException failure) {
        List<Violation> violations =
                failure instanceof InvalidRequestException invalid ? invalid.violations() : List.of();
        return new CommandError(
                ExitCode.of(failure),
                kebabCase(failure.kind()),
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
    public static CommandError usage(String message) {
        return new CommandError(
                ExitCode.USAGE, "usage", message, Optional.of(NOT_SENT), Optional.empty(), List.of(), List.of());
    }

    /** Values or files are wrong; at least one of the violations is an error. */
    public static CommandError invalid(List<Violation> violations) {
        boolean usage = violations.stream().anyMatch(OptionReader::isWrongUsage);
        String kind = usage ? "usage" : kebabCase(ImageServiceException.Kind.INVALID_REQUEST);
        return new CommandError(
                ExitCode.USAGE,
                kind,
                summary(violations),
                Optional.of(NOT_SENT),
                Optional.empty(),
                violations,
                List.of());
    }

    /** The service answered and billed, but the result is missing or could not be saved. */
    static CommandError received(ExitCode exit, String kind, String message) {
        return new CommandError(exit, kind, message, Optional.of("RECEIVED"), Optional.empty(), List.of(), List.of());
    }

    /** A defect before anything was sent. */
    public static CommandError unexpected(Throwable defect) {
        return unexpected(defect, ExitCode.OTHER, NOT_SENT);
    }

    /** A defect after the request was passed to the transport: the outcome is unknown. */
    public static CommandError unexpectedAfterSending(Throwable defect) {
        return unexpected(defect, ExitCode.OUTCOME_UNKNOWN, "UNKNOWN");
    }

    private static CommandError unexpected(Throwable defect, ExitCode exit, String delivery) {
        String message = "unexpected " + defect.getClass().getSimpleName()
                + (defect.getMessage() == null ? "" : ": " + defect.getMessage());
        return new CommandError(
                exit, "internal", message, Optional.of(delivery), Optional.empty(), List.of(), List.of());
    }

    /** The lines for people: the message, each error if there are several, and each link that was paid for. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("ideogram: " + message);
        List<Violation> errors = errors(violations);
        if (errors.size() > 1) {
            errors.forEach(error -> lines.add("  " + error));
        }
        links.forEach(link -> lines.add("  its link is " + link.shown()));
        return lines;
    }

    /** The object for programs, with the error as its only member. */
    public JsonObject json() {
        JsonObject error = new JsonObject()
                .text("kind", kind)
                .text("message", Console.printable(message))
                .text("delivery", delivery)
                .number("status", reply.map(answer -> (long) answer.status()).orElse(null))
                .text("requestId", reply.flatMap(ServiceReply::requestId))
                .text("answer", reply.map(ServiceReply::body).filter(body -> mayBePaid()))
                .violations("violations", violations)
                .texts("links", links.stream().map(PictureLink::url).toList());
        return new JsonObject().object("error", error);
    }

    /** Whether the raw answer is printed, because it may be the only trace of pictures that were paid for. */
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
                .filter(violation -> violation.severity() == Violation.Severity.ERROR)
                .toList();
    }

    private static String describe(ImageServiceException failure) {
        String message = failure.getMessage();
        String hint = failure instanceof UnsettledRequestException ? " (--send-again)" : "";
        return message == null ? failure.getClass().getSimpleName() : message + hint;
    }

    private static String kebabCase(ImageServiceException.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
