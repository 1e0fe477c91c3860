package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.SavedPicture;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Begins and records lines, one at a time, also among the processes that work on the directory. Thread-safe. */
final class LineRecorder {
    private final BatchSettings settings;
    private final LineTable table;
    private final BatchState state;
    private final Manifest manifest;
    private final StagedPictures staged;
    private final BatchLock lock;
    private final Clock clock;
    private final boolean shared;

    LineRecorder(
            BatchSettings settings,
            LineTable table,
            BatchState state,
            Manifest manifest,
            StagedPictures staged,
            BatchLock lock,
            Clock clock) {
        this.settings = settings;
        this.table = table;
        this.state = state;
        this.manifest = manifest;
        this.staged = staged;
        this.lock = lock;
        this.clock = clock;
        this.shared = settings.call().shared().isPresent();
    }

    /**
     * A line that was begun.
     *
     * @param before whether it was begun before in this directory
     * @param recorded the names of the pictures that it has already, if it is done once more
     * @param directory where its pictures are saved
     */
    record Begun(boolean before, List<String> recorded, OutputDirectory directory) {}

    /**
     * A line that is recorded.
     *
     * @param unpublished why its pictures are not in the output directory; empty if they are
     */
    record Recorded(ManifestRecord result, Optional<String> unpublished) {}

    /** Begins a line that is claimed; empty if it is recorded already. */
    @SuppressWarnings("try") // a lock is held, not used
    synchronized Optional<Begun> begin(int at, long key) throws IOException {
        if (shared) {
            try (FileLock writing = lock.acquireManifest()) {
                manifest.load(table, staged::complete, state::adopt);
            }
        }
        if (!table.isLeft(at)) {
            return Optional.empty();
        }
        List<String> recorded =
                table.hasRecord(at) ? manifest.read(table.record(at)).files() : List.of();
        boolean before = staged.begin(key);
        return Optional.of(new Begun(before, recorded, staged.directory(key, recorded)));
    }

    /** Ends a line that is not recorded. */
    synchronized void cancel(long key, LineRunner.Outcome outcome) throws IOException {
        if (outcome.isFree() || outcome.isUnderWay()) {
            staged.cancel(key);
        }
    }

    /**
     * Records a line, and moves its pictures to the output directory. Names are chosen, recorded and taken by one line at
     * a time.
     *
     * @param most the most that the request may have cost; empty if its price is unlisted
     */
    @SuppressWarnings("try") // a lock is held, not used
    synchronized Recorded record(
            int at,
            BatchLine line,
            LineRequest<?> request,
            LineRunner.Outcome outcome,
            Optional<Money> most,
            Begun begun)
            throws IOException {
        try (FileLock writing = lock.acquireManifest()) {
            List<Path> pictures = outcome.result().pictures().stream()
                    .flatMap(picture -> picture.file().stream())
                    .toList();
            List<String> names = staged.name(line.key(), pictures, begun.recorded());
            if (shared) {
                manifest.load(table, staged::complete, state::adopt);
                manifest.dropRest();
            }
            ManifestRecord result = result(at, line, request, outcome, names, most.orElse(Money.ZERO), begun.before());
            long start = manifest.append(result, table.hasRecord(at));
            state.finish(at, result, start, most);
            return new Recorded(result, publish(line.key(), names));
        }
    }

    /** Returns why it failed; empty if it did not. */
    private Optional<String> publish(long key, List<String> names) {
        try {
            staged.publish(key, names);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private ManifestRecord result(
            int at,
            BatchLine line,
            LineRequest<?> request,
            LineRunner.Outcome outcome,
            List<String> names,
            Money price,
            boolean begun) {
        Money cost = table.cost(at);
        Money reserved = table.reserved(at);
        boolean paidElsewhere = shared && !begun; // and counted by the directory that was told to pay
        boolean paidBefore = outcome.replayed() && (paidElsewhere || !cost.equals(Money.ZERO));
        if (outcome.status() == LineStatus.UNKNOWN) {
            boolean counted = !settings.call().call().sendAgain()
                    && !cost.plus(reserved).equals(Money.ZERO); // nothing was sent this time
            reserved = counted ? reserved : reserved.plus(price);
        } else if (outcome.isBilled() && !paidBefore) {
            cost = cost.plus(price);
        }
        return new ManifestRecord(
                line.id(),
                outcome.status(),
                outcome.exit().code(),
                request.operation().operation().name(),
                request.operation().subject(),
                names,
                outcome.result().pictures().stream()
                        .map(SavedPicture::image)
                        .flatMapToLong(image -> image.seed().stream())
                        .boxed()
                        .toList(),
                outcome.result().descriptions(),
                cost,
                reserved,
                outcome.error().map(CommandError::message),
                clock.instant(),
                line.digest());
    }
}
