package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;

/** The exit codes. Scripts depend on them, so they never change. */
public enum ExitCode {
    DONE(0),
    OTHER(1),
    USAGE(2),
    KEY(3),
    SAFETY(4),
    BUDGET(5),
    NOT_NOW(6),
    OUTCOME_UNKNOWN(7),
    UNREACHABLE(8),
    UNREADABLE(9),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The exit status of the process. */
    public int code() {
        return code;
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
