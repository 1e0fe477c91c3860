package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.batch.StagedPictures.Begun;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.ExitCode;
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
    private static final long MIN_SPACE = 64 << 20; // bytes

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
     * A line that is recorded.
     *
     * @param unpublished why its pictures are not in the output directory; empty if they are
     */
    record Recorded(ManifestRecord result, Optional<String> unpublished) {}

    /** Begins a line that is claimed; empty if it is recorded already. */
    @SuppressWarnings("try") // a lock is held, not used
    synchronized Optional<Begun> begin(int at) throws IOException {
        if (shared) {
            try (FileLock writing = lock.acquireManifest()) {
                load();
            }
        }
        return table.isLeft(at)
                ? Optional.of(staged.begin(table.key(at), table.digest(at), sendAgain(), recorded(at)))
                : Optional.empty();
    }

    private boolean sendAgain() {
        return settings.call().call().sendAgain();
    }

    /**
     * The most that a line can add to what the manifest says, its unrecorded attempts included.
     *
     * @param price the most that one request costs
     */
    synchronized Money most(int at, Money price) throws IOException {
        Optional<ManifestRecord> recorded = recorded(at);
        int earlier = staged.attempts(table.key(at), recorded)
                .map(attempts -> attempts.mostBilled(recorded))
                .orElse(0);
        boolean fetched = recorded.filter(ManifestRecord::hasAnswer).isPresent() && earlier == 0;
        return price.times(sendAgain() ? earlier + 1 : fetched ? 0 : Math.max(1, earlier));
    }

    private void load() throws IOException {
        manifest.load(table, staged::complete, state::adopt);
    }

    private Optional<ManifestRecord> recorded(int at) throws IOException {
        return table.hasRecord(at) ? Optional.of(manifest.read(table.record(at))) : Optional.empty();
    }

    /** Where the pictures of a line are saved at first. */
    OutputDirectory directory(Begun begun) {
        return staged.directory(begun);
    }

    /** Whether the disk has room for the pictures of a line. */
    boolean hasSpace() {
        return staged.usableSpace() >= MIN_SPACE;
    }

    /** The reason if the pictures of an outcome could not be saved because nothing can be written any more. */
    Optional<CommandError> unwritable(Begun begun, LineRunner.Outcome outcome) {
        if (outcome.exit() != ExitCode.UNREADABLE) {
            return Optional.empty();
        }
        try {
            staged.requireSpace(begun.key());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(CommandError.of(
                    ExitCode.UNREADABLE,
                    "unreadable",
                    settings.directory() + " cannot be written" + OptionValues.reason(e)
                            + "; the same command fetches the pictures when it can"));
        }
    }

    /** Ends a line that is not recorded. */
    synchronized void cancel(Begun begun, LineRunner.Outcome outcome) throws IOException {
        if (outcome.isFree() || outcome.isUnderWay()) {
            staged.cancel(begun);
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
            if (shared) {
                load(); // before names are chosen, because it may take some for a process that has ended
                manifest.dropRest();
            }
            List<Path> files = staged.name(
                    begun,
                    outcome.result().pictures().stream()
                            .flatMap(picture -> picture.file().stream())
                            .toList());
            ManifestRecord result = result(at, line, request, outcome, files, most.orElse(Money.ZERO), begun);
            return new Recorded(result, append(at, result, begun));
        }
    }

    /** Returns why the pictures are not in the output directory; empty if they are. */
    private Optional<String> append(int at, ManifestRecord result, Begun begun) throws IOException {
        state.adopt(at, result, manifest.append(result, table.hasRecord(at)));
        try {
            staged.publish(begun, result.files());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Moves what an ended process has left of a line that it has recorded. If another file has taken the name of a picture,
     * it gets a new one. Only while nobody else works on the directory.
     */
    synchronized void completeRecorded() throws IOException {
        for (long key : staged.begun()) {
            int at = table.find(key);
            if (at >= 0 && table.hasRecord(at)) {
                ManifestRecord all = manifest.read(table.record(at));
                if (staged.attempts(key, Optional.of(all)).isEmpty()) {
                    Begun begun = staged.recorded(key, all.without(name -> staged.has(key, name)));
                    List<Path> files = staged.name(begun, List.of());
                    append(at, all.with(names(files), links(files, begun)), begun);
                }
            }
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    private static List<String> links(List<Path> files, Begun begun) {
        return files.stream().map(begun.links()::hash).toList();
    }

    private ManifestRecord result(
            int at,
            BatchLine line,
            LineRequest<?> request,
            LineRunner.Outcome outcome,
            List<Path> files,
            Money price,
            Begun begun) {
        Money cost = table.cost(at);
        Money reserved = table.reserved(at);
        boolean counted = table.mayHaveCost(at);
        int earlier = begun.mostBilled();
        LineStatus status = outcome.status();
        Optional<ManifestRecord> still = Optional.empty();
        if (status == LineStatus.UNKNOWN) {
            still = begun.recorded().filter(this::isBilledAndUnreadable);
            int sent = sendAgain() ? earlier + 1 : earlier > 0 ? earlier : counted ? 0 : 1;
            reserved = still.isPresent() ? reserved : reserved.plus(price.times(sent));
        } else if (!outcome.isBilled()) {
            reserved = sendAgain() ? reserved.plus(price.times(earlier)) : reserved;
            boolean wasUnknown = earlier > 0
                    || begun.recorded()
                            .filter(before -> before.status() == LineStatus.UNKNOWN)
                            .isPresent();
            status = sendAgain() && wasUnknown ? LineStatus.UNKNOWN : status; // the attempts before are still in doubt
        } else if (!outcome.replayed()) {
            cost = cost.plus(price);
            reserved = sendAgain() ? reserved.plus(price.times(earlier)) : reserved;
        } else if (earlier > 0) {
            cost = cost.plus(price); // one of them has the answer
            reserved = reserved.plus(price.times(earlier - 1));
        } else if (!counted && !shared) { // otherwise the directory counts it that was told to pay
            cost = cost.plus(price);
        }
        int exit = status == outcome.status() ? outcome.exit().code() : ExitCode.OUTCOME_UNKNOWN.code();
        return new ManifestRecord(
                line.id(),
                still.map(ManifestRecord::status).orElse(status),
                still.map(ManifestRecord::exit).orElse(exit),
                request.operation().operation().name(),
                request.operation().subject(),
                names(files),
                links(files, begun),
                outcome.result().pictures().stream()
                        .map(SavedPicture::image)
                        .flatMapToLong(image -> image.seed().stream())
                        .boxed()
                        .toList(),
                outcome.result().descriptions(),
                cost,
                reserved,
                still.isPresent() ? still.get().error() : outcome.error().map(CommandError::message),
                clock.instant(),
                line.digest());
    }

    /** Nothing was sent then: the journal has no answer to replay, and will not pay twice. */
    private boolean isBilledAndUnreadable(ManifestRecord before) {
        return before.status() == LineStatus.FAILED && !before.cost().equals(Money.ZERO) && !sendAgain();
    }
}
