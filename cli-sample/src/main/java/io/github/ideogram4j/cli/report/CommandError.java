package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.pricing.BudgetExceededException;
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
 * @param links links of pictures that are paid for and were not saved by an ordinary end of the call
 * @param advice what became of the money, and what to do next: one line each; empty for wrong usage and offline
 */
public record CommandError(
        ExitCode exit,
        String kind,
        String message,
        Optional<String> delivery,
        Optional<ServiceReply> reply,
        List<Violation> violations,
        List<PictureLink> links,
        List<String> advice) {
    private static final String UNDER_WAY = "under-way";
    private static final String NOT_SENT = "NOT_SENT";
    private static final String REJECTED = "REJECTED";
    private static final String UNKNOWN = "UNKNOWN";
    private static final String RECEIVED = "RECEIVED";
    private static final String SENDS_NOTHING =
            "the same command sends nothing until you add --send-again, and may then be billed again";

    private static final String FETCHES_AGAIN = "the same command fetches the result again and is not billed again";
    private static final String PAYS_AGAIN =
            "the same command sends a new request, which is billed as well; --journal FILE prevents that";
    private static final String ADD_JOURNAL = "next time, add --journal FILE: a request whose outcome is unknown is"
            + " then sent again only with --send-again";

    public CommandError {
        violations = List.copyOf(violations);
        links = List.copyOf(links);
        advice = List.copyOf(advice);
    }

    /** The error of a call that failed. */
    public static CommandError of(ImageServiceException failure) {
        List<Violation> violations =
                failure instanceof InvalidRequestException invalid ? invalid.violations() : List.of();
        return new CommandError(
                ExitCode.of(failure),
                isUnderWay(failure) ? UNDER_WAY : kebabCase(failure.kind()),
                describe(failure),
                Optional.of(failure.delivery().name()),
                failure.reply(),
                violations,
                PictureLink.all(failure.images()),
                List.of());
    }

    /** The command line itself is wrong. */
    public static CommandError usage(String message) {
        return of(ExitCode.USAGE, "usage", message, NOT_SENT, List.of());
    }

    /** An end of the command without a violation, a reply or a link. */
    public static CommandError of(ExitCode exit, String kind, String message) {
        return new CommandError(
                exit, kind, message, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** This error with violations. */
    public CommandError with(List<Violation> found) {
        return new CommandError(exit, kind, message, delivery, reply, found, links, advice);
    }

    private static boolean isUnderWay(ImageServiceException failure) {
        return failure instanceof UnsettledRequestException unsettled
                && unsettled.entry().isUnderWay();
    }

    /** Whether nothing was sent because the same request is under way elsewhere. */
    public boolean isUnderWay() {
        return kind.equals(UNDER_WAY);
    }

    /** Whether this is a failure of a kind. */
    public boolean is(ImageServiceException.Kind other) {
        return kind.equals(kebabCase(other));
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
                List.of(),
                List.of());
    }

    /** The service answered and billed, but the result is missing or could not be saved. */
    static CommandError received(ExitCode exit, String kind, String message, List<PictureLink> links) {
        return of(exit, kind, message, RECEIVED, links);
    }

    /** A file that is no picture of the service could not be read or saved. */
    public static CommandError unsaved(String message) {
        return of(ExitCode.UNREADABLE, "unreadable", message, NOT_SENT, List.of());
    }

    private static CommandError of(
            ExitCode exit, String kind, String message, String delivery, List<PictureLink> links) {
        return new CommandError(
                exit, kind, message, Optional.of(delivery), Optional.empty(), List.of(), links, List.of());
    }

    /** A defect before anything was sent. */
    public static CommandError unexpected(Throwable defect) {
        return unexpected(defect, ExitCode.OTHER, NOT_SENT);
    }

    /** A defect after the request was passed to the transport: the outcome is unknown. */
    public static CommandError unexpectedAfterSending(Throwable defect) {
        return unexpected(defect, ExitCode.OUTCOME_UNKNOWN, UNKNOWN);
    }

    private static CommandError unexpected(Throwable defect, ExitCode exit, String delivery) {
        String message = "unexpected " + defect.getClass().getSimpleName()
                + (defect.getMessage() == null ? "" : ": " + defect.getMessage());
        return of(exit, "internal", message, delivery, List.of());
    }

    /**
     * This error with advice on the money.
     *
     * @param service the name of the paid gateway
     * @param journaled whether the call has a journal
     * @param recorded whether the journal holds the result
     */
    public CommandError advised(String service, boolean journaled, boolean recorded) {
        if (exit == ExitCode.USAGE) {
            return this;
        }
        List<String> lines = new ArrayList<>();
        reply.flatMap(ServiceReply::requestId).ifPresent(id -> lines.add("the request id at " + service + " is " + id));
        switch (delivery.orElse("")) {
            case NOT_SENT -> lines.add("nothing was sent and nothing was billed");
            case REJECTED -> lines.add("nothing was billed");
            case RECEIVED -> {
                lines.add(links.isEmpty() ? mayBeBilled(service) : "the request was carried out and billed");
                lines.add(recorded ? FETCHES_AGAIN : journaled ? SENDS_NOTHING : PAYS_AGAIN);
            }
            default -> {
                if (isUnderWay()) {
                    lines.add("the same command fetches the result when it is there, and pays for nothing twice");
                    break;
                }
                lines.add(mayBeBilled(service));
                lines.add(journaled ? SENDS_NOTHING : ADD_JOURNAL);
            }
        }
        nextStep(service).ifPresent(lines::add);
        return new CommandError(exit, kind, message, delivery, reply, violations, links, lines);
    }

    /** This error with one more line of advice. */
    public CommandError advisedWith(String line) {
        List<String> lines = new ArrayList<>(advice);
        lines.add(line);
        return new CommandError(exit, kind, message, delivery, reply, violations, links, lines);
    }

    /** What to do next, where the answer is not the journal's. */
    private Optional<String> nextStep(String service) {
        return Optional.ofNullable(
                switch (exit) {
                    case KEY ->
                        delivery.orElse("").equals(NOT_SENT)
                                ? "set it, or put it into ~/.config/ideogram/config.properties, readable by you only;"
                                        + " --gateway offline needs none"
                                : "check the key of " + service + "; --gateway offline needs none";
                    case SAFETY -> "the same request would be refused again: change the text or the pictures";
                    case BUDGET -> "raise --max-cost, or ask for fewer pictures or a cheaper --speed";
                    case NOT_NOW ->
                        kind.equals(kebabCase(ImageServiceException.Kind.INSUFFICIENT_BALANCE))
                                ? "top up the account at " + service + ", then run the same command again"
                                : "wait a little, then run the same command again, perhaps with more --retries";
                    case UNREACHABLE -> "check the network and the gateway's address, then run the same command again";
                    default -> null;
                });
    }

    private static String mayBeBilled(String service) {
        return "the request may have been carried out and billed; look at the usage page of " + service
                + " before you send it again";
    }

    /** The lines for people: the message, each error if there are several, and each link that was paid for. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("ideogram: " + message);
        List<Violation> errors = errors(violations);
        if (errors.size() > 1) {
            errors.forEach(error -> lines.add("  " + error + Suggestion.of(error)));
        }
        links.stream()
                .map(PictureLink::shown)
                .filter(link -> !message.contains(link))
                .forEach(link -> lines.add("  its link is " + link));
        advice.forEach(line -> lines.add("  " + line));
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
                .texts("links", links.stream().map(PictureLink::url).toList())
                .texts("advice", advice.stream().map(Console::printable).toList());
        return new JsonObject().object("error", error);
    }

    /** Whether the raw answer is printed, because it may be the only trace of pictures that were paid for. */
    private boolean mayBePaid() {
        return delivery.filter(value -> value.equals(UNKNOWN) || value.equals(RECEIVED))
                .isPresent();
    }

    private static String summary(List<Violation> violations) {
        List<Violation> errors = errors(violations);
        return errors.size() == 1
                ? errors.get(0) + Suggestion.of(errors.get(0))
                : errors.size() + " errors, nothing was sent";
    }

    private static List<Violation> errors(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.severity() == Violation.Severity.ERROR)
                .toList();
    }

    private static String describe(ImageServiceException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message + hint(failure, message);
    }

    private static String hint(ImageServiceException failure, String message) {
        if (failure instanceof UnsettledRequestException) {
            return isUnderWay(failure) ? "" : " (--send-again)";
        }
        boolean unlisted = failure instanceof BudgetExceededException && message.contains("cost is unlisted");
        return unlisted ? " (--price OPERATION=USD states a price)" : "";
    }

    private static String kebabCase(ImageServiceException.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
