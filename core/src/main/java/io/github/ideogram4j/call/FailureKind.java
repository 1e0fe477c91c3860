package io.github.ideogram4j.call;

/** What a caller can do about a failure. */
public enum FailureKind {
    /** Correct the request. */
    INVALID_REQUEST,
    /** Supply a valid key. */
    AUTHENTICATION,
    /** Change prompt or picture: the safety filter refused it. */
    SAFETY_REFUSAL,
    /** Raise the budget. */
    BUDGET_EXCEEDED,
    /** Top up the account. */
    INSUFFICIENT_BALANCE,
    /** Wait and try again. */
    BUSY,
    /** Check the network; nothing was sent. */
    UNREACHABLE,
    /** Find out whether it was carried out before trying again. */
    OUTCOME_UNKNOWN,
    /** Report it: the answer, or a picture, was paid for but could not be read. */
    UNREADABLE,
    /** See to the journal; nothing was sent. */
    JOURNAL_UNAVAILABLE,
    /** Nothing: the caller broke the call off. */
    INTERRUPTED
}
