package io.github.ideogram4j.cli;

import java.util.Optional;

/** Ends a command with a failure. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // caught in this process; never serialized
    private final Failure failure;

    @SuppressWarnings("serial") // caught in this process; never serialized
    private final Optional<Receipt> partly;

    Failed(Failure failure) {
        this(failure, Optional.empty());
    }

    private Failed(Failure failure, Optional<Receipt> partly) {
        super(failure.message());
        this.failure = failure;
        this.partly = partly;
    }

    /** With what there is to show all the same, because it is paid for. */
    static Failed partly(Failure failure, Receipt receipt) {
        return new Failed(failure, Optional.of(receipt));
    }

    Failure failure() {
        return failure;
    }

    Optional<Receipt> partly() {
        return partly;
    }
}
