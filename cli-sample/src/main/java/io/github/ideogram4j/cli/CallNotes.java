package io.github.ideogram4j.cli;

import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the one call of a command: shows how it goes on, and keeps what the receipt must tell. */
final class CallNotes implements CallObserver, CallListener {
    private final Progress progress;
    private boolean replayed;
    private @Nullable Violation unrecorded;

    CallNotes(Progress progress) {
        this.progress = progress;
    }

    /** Whether the journal had the result, so that nothing was paid now. */
    boolean isReplayed() {
        return replayed;
    }

    @Override
    public CallListener started(Operation<?> operation) {
        progress.show(operation.name() + ": sent, waiting for the answer");
        return this;
    }

    @Override
    public void attemptStarted(int number) {
        if (number > 1) {
            progress.show("attempt " + number + ": sent, waiting for the answer");
        }
    }

    /** A warning, if the result could not be written into the journal. */
    Optional<Violation> unrecorded() {
        return Optional.ofNullable(unrecorded);
    }

    @Override
    public void unrecorded(Exception cause) {
        unrecorded = new Violation(
                Severity.WARNING,
                "--journal",
                "journal-written",
                "the result could not be noted, so the same command will ask before it pays again: "
                        + cause.getMessage());
    }

    @Override
    public void replayed() {
        replayed = true;
    }
}
