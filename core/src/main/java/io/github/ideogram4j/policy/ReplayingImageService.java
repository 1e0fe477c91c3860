package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Answers what was paid for before from the journal: such a call needs no money and no turn. */
final class ReplayingImageService implements ImageService {
    private final JournalDesk desk;
    private final LongSupplier nanoClock;
    private final ImageService delegate;

    ReplayingImageService(JournalDesk desk, LongSupplier nanoClock, ImageService delegate) {
        this.desk = desk;
        this.nanoClock = nanoClock;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        Countdown countdown = Countdown.start(options, nanoClock);
        RequestFingerprint request = desk.fingerprint(operation, options);
        Optional<JournalEntry> known = desk.find(request, options, countdown.requireLeft());
        try {
            return known.isPresent()
                    ? JournalDesk.result(known.get(), operation, options)
                    : delegate.execute(operation, countdown.options());
        } catch (StandingEntryException meanwhile) {
            return JournalDesk.result(meanwhile.entry(), operation, options);
        }
    }

    @Override
    public String toString() {
        return "replayed(" + delegate + ")";
    }
}
