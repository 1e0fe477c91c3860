package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A journal in a file of text: a first line with the number of records, then one line a record. Each record is on the disk
 * before a method returns. Several processes may use the file at once, and several of these objects within one, since each
 * locks it for the moment it reads or writes.
 *
 * <p>A file that a crash has left is used: behind its last record it may have the beginning of a record, zeros, or both, of
 * which no method has returned. Every other file is refused with an {@link IOException} that names the line: each record has
 * a checksum over itself and the checksum of the record before, so a change, a cut, an insertion or another order anywhere
 * shows; the first line tells how many records there must be at least, so a cut at the end shows as well. Two losses cannot
 * be told from a crash: that of the whole file, and after a power failure that of the last record. A line of more than 32 MiB
 * is neither written nor read.
 *
 * <p>The file holds links, prompts and seeds of the answers and the messages of failures; the service's key is not in it. It
 * is created readable by its owner only, where the file system knows owners. Copy it or delete it only while no program uses
 * it: deleting it forgets what was paid for.
 */
public final class FileJournal implements Journal {
    private final Path path;
    private final Clock clock;
    private final JournalFile file;
    private final Set<RequestFingerprint> underWay;
    private final JournalIndex index = new JournalIndex();

    /**
     * With a clock and a sleeper of your own.
     *
     * @param sleeper waits while others have the file
     * @param nanoClock measures how long that takes
     */
    public FileJournal(Path path, Clock clock, Timing.Sleeper sleeper, LongSupplier nanoClock) {
        JournalFileLock turn = JournalFileLock.of(path);
        this.path = path;
        this.clock = clock;
        this.file = new JournalFile(path, turn.lock(), sleeper, nanoClock);
        this.underWay = turn.underWay();
    }

    /**
     * A journal at {@code path}: a regular file, created on first use, in a directory that exists.
     */
    public static FileJournal at(Path path) {
        return new FileJournal(path, Clock.systemUTC(), Timing.Sleeper.system(), System::nanoTime);
    }

    @Override
    public Optional<JournalEntry> find(RequestFingerprint request, Duration patience) throws IOException {
        return file.within(patience, lines -> {
            lines.readInto(index);
            return entry(request, lines);
        });
    }

    @Override
    public Optional<JournalEntry> begin(
            RequestFingerprint request, String operation, boolean sendAgain, Duration patience) throws IOException {
        return file.within(patience, lines -> {
            lines.readInto(index);
            Optional<JournalEntry> standing = entry(request, lines);
            boolean free = !standing.isPresent() || (sendAgain && isForgotten(standing.get()));
            if (free) {
                lines.append(new JournalLine("sent", clock.instant(), request, operation, Map.of()), index);
                underWay.add(request);
            }
            return free ? Optional.empty() : standing;
        });
    }

    @Override
    public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
        end(request, "answered", AnswerFields.of(answer));
    }

    @Override
    public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
        String unsettled = delivery == Delivery.RECEIVED ? "unreadable" : "unknown";
        end(request, delivery.isUnbilled() ? "unbilled" : unsettled, Map.of("reason", reason));
    }

    private void end(RequestFingerprint request, String event, Map<String, String> values) throws IOException {
        try {
            file.inAnyCase(lines -> {
                underWay.remove(request);
                lines.readInto(index);
                lines.append(new JournalLine(event, clock.instant(), request, index.operation(request), values), index);
                return true;
            });
        } finally {
            underWay.remove(request); // the file could not even be opened
        }
    }

    /** Nobody in this process waits for what becomes of it. */
    private boolean isForgotten(JournalEntry entry) {
        return entry.isUnsettled() && !underWay.contains(entry.request());
    }

    private Optional<JournalEntry> entry(RequestFingerprint request, JournalLines lines) throws IOException {
        Optional<JournalIndex.Place> place = index.find(request);
        if (!place.isPresent()) {
            return Optional.empty();
        }
        JournalEntry entry = lines.at(place.get()).entry();
        return Optional.of(underWay.contains(request) ? entry.withReason(JournalEntry.UNDER_WAY) : entry);
    }

    @Override
    public String toString() {
        return "journal " + path;
    }
}
