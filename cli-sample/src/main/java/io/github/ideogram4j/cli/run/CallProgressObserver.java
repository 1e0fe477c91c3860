package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.cli.report.ProgressLine;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.validation.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Observes the single call of a command: shows its progress and records journal events for the report. */
final class CallProgressObserver implements CallObserver, CallListener {
    private final ProgressLine progress;
    private String operation = "";
    private int pictures;
    private int downloads;
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
    public CallListener started(Operation<?> request, Gateway gateway) {
        operation = request.name() + ": ";
        progress.showWaiting(operation + "waiting for the answer");
        return this;
    }

    @Override
    public void attemptStarted(int number) {
        if (number > 1) {
            progress.showWaiting(operation + "attempt " + number + ", waiting for the answer");
        }
    }

    @Override
    public void sent(long bytes, long total) {
        if (bytes < total) {
            progress.show(operation + "uploading" + percentage(bytes, total));
        } else {
            progress.showWaiting(operation + "sent, waiting for the answer");
        }
    }

    /** The answer has arrived; its pictures, if any, are downloaded next. */
    void answered(Object answer) {
        if (answer instanceof ImageBatch batch) {
            arrived(batch.images());
        }
    }

    /** These links have arrived; the pictures are downloaded next. */
    void arrived(List<GeneratedImage> images) {
        pictures = 0;
        downloads = 0;
        for (GeneratedImage image : images) {
            pictures += image.available() ? 1 : 0;
        }
    }

    @Override
    public TransferListener downloadStarted(GeneratedImage image) {
        downloads = Math.min(downloads + 1, pictures); // one whose name is taken may begin twice
        String step = operation + "downloading " + downloads + "/" + pictures;
        progress.show(step);
        return new TransferListener() {
            @Override
            public void received(long bytes, long total) {
                progress.show(step + percentage(bytes, total));
            }
        };
    }

    private static String percentage(long bytes, long total) {
        return total <= 0 ? "" : ", " + Math.min(100, 100 * bytes / total) + " %";
    }

    void close() {
        progress.clear();
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
