package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.cli.report.ProgressLine;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.validation.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Observes the single call of a command: shows its progress and records journal events for the report. */
final class CallProgressObserver implements CallObserver, CallListener {
    private final ProgressLine progress;
    private boolean replayed;
    private @Nullable Violation journalWarning;

    CallProgressObserver(ProgressLine progress) {
        this.progress = progress;
    }

    /** Whether the result came from the journal, so that nothing was paid. */
    boolean isReplayed() {
        return replayed;
    }

    /** A warning if the result could not be written to the journal. */
    Optional<Violation> journalWarning() {
        return Optional.ofNullable(journalWarning);
    }

    @Override
    public CallListener started(Operation<?> operation, Gateway gateway) {
        progress.show(operation.name() + ": sent, waiting for the answer");
        return this;
    }

    @Override
    public void attemptStarted(int number) {
        if (number > 1) {
            progress.show("attempt " + number + ": sent, waiting for the answer");
        }
    }

    @Override
    public void unrecorded(Exception cause) {
        journalWarning = new Violation(
                Violation.Severity.WARNING,
                "--journal",
                "journal-written",
                "the result could not be recorded, so the same command sends nothing without --send-again: "
                        + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()));
    }

    @Override
    public void replayed() {
        replayed = true;
    }
}
