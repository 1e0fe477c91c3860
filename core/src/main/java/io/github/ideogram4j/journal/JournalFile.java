package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.Timing;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a journal, opened and locked anew for each piece of work. Read and written without channels, which an
 * interrupt would close half way: interrupts are how calls end early.
 */
final class JournalFile {
    /** Asked again and again: to wait for a lock looks like a deadlock to the system where two files are in play. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(1);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final ReentrantLock turn;
    private final Timing.Sleeper sleeper;
    private final LongSupplier nanoClock;

    JournalFile(Path path, ReentrantLock turn, Timing.Sleeper sleeper, LongSupplier nanoClock) {
        this.path = path;
        this.turn = turn;
        this.sleeper = sleeper;
        this.nanoClock = nanoClock;
    }

    /** What is done while nobody else can. */
    @FunctionalInterface
    interface Work<T> {
        T on(JournalLines lines) throws IOException;
    }

    /**
     * Does it if the file can be had in time.
     *
     * @throws InterruptedIOException if the thread is interrupted, which it then still is; nothing was done
     */
    <T> T within(Duration patience, Work<T> work) throws IOException {
        Deadline end = Deadline.after(patience, nanoClock);
        try {
            if (!turn.tryLock(end.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw late(end);
            }
            try {
                return opened(work, end);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + path);
        }
    }

    /** Does it, however long that takes, and whether or not the thread is interrupted. */
    <T> T inAnyCase(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        turn.lock();
        try {
            while (true) {
                try {
                    return opened(work, null);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            turn.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException late(Deadline end) {
        return new IOException("others have used it for " + end.timeout().toMillis() + " ms");
    }

    /** Without {@code end}, waits for the file however long others use it. */
    private <T> T opened(Work<T> work, @Nullable Deadline end) throws IOException, InterruptedException {
        requireFile();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            FileLock lock = file.getChannel().tryLock();
            while (lock == null) {
                if (end != null && end.remainingNanos() < 0) {
                    throw late(end);
                }
                sleeper.sleep(BETWEEN_TRIES);
                lock = file.getChannel().tryLock();
            }
            return work.on(new JournalLines(file, this::keepName)); // closing the file releases the lock
        }
    }

    /** Creates a missing file for its owner only. Devices are refused: they forget, or never end. */
    private void requireFile() throws IOException {
        try {
            if (!Files.exists(path)) {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // created by others at the same time, or below, by a file system without owners; or it fails below too
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("it is not a regular file");
        }
    }

    /** A file that is new has its name on the disk only once its directory is written. */
    private void keepName() {
        try (FileChannel channel = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system lets directories be opened; those see to it by themselves
        }
    }
}
