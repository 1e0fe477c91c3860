package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;

/** Exit codes: a contract with scripts, so they never change. */
enum ExitCode {
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

    int code() {
        return code;
    }

    /** {@link #USAGE} promises that nothing was sent: a request that the service refused is something else. */
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
            case JOURNAL_UNAVAILABLE -> OTHER;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
