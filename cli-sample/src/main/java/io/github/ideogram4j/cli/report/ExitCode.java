package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import java.util.Arrays;

/** The exit codes. Scripts depend on them, so they never change. */
public enum ExitCode {
    DONE(0, "done"),
    OTHER(1, "anything else"),
    USAGE(2, "wrong usage, or the request breaks a rule; nothing was sent"),
    KEY(3, "the gateway refused the key, or no key is set"),
    SAFETY(4, "refused by the safety filter, or every picture held back"),
    BUDGET(5, "would exceed --max-cost; nothing was sent"),
    NOT_NOW(6, "the gateway is busy, or the account balance is too low"),
    OUTCOME_UNKNOWN(7, "outcome unknown: it may have been made and billed"),
    UNREACHABLE(8, "could not reach the gateway; nothing was sent"),
    UNREADABLE(9, "the answer or a picture could not be read or saved"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** What the code says, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The exit status of the process. */
    public int code() {
        return code;
    }

    /** The constant of an exit status; {@link #OTHER} if there is none. */
    public static ExitCode of(int code) {
        return Arrays.stream(values())
                .filter(known -> known.code == code)
                .findFirst()
                .orElse(OTHER);
    }

    /** The worse of two codes: an unknown outcome, then a refusal for now, then the rest in the order of their codes. */
    public ExitCode worse(ExitCode other) {
        return other.weight() > weight() ? other : this;
    }

    private int weight() {
        return switch (this) {
            case DONE -> -1;
            case NOT_NOW -> 1000;
            case OUTCOME_UNKNOWN -> 2000;
            default -> code;
        };
    }

    /**
     * The code of a failure. {@link #USAGE} means that nothing was sent, so a request refused by the service is other.
     */
    static ExitCode of(ImageServiceException failure) {
        return switch (failure.kind()) {
            case INVALID_REQUEST -> failure.delivery() == Delivery.NOT_SENT ? USAGE : OTHER;
            case AUTHENTICATION -> KEY;
            case SAFETY_REFUSAL -> SAFETY;
            case BUDGET_EXCEEDED -> BUDGET;
            case INSUFFICIENT_BALANCE, BUSY -> NOT_NOW;
            case UNREACHABLE -> UNREACHABLE;
            case OUTCOME_UNKNOWN -> OUTCOME_UNKNOWN;
            case UNREADABLE -> UNREADABLE;
            case FILE_CONFLICT -> OTHER;
            case JOURNAL_UNAVAILABLE -> OTHER;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
