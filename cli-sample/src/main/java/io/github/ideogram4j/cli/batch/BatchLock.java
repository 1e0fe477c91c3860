package io.github.ideogram4j.cli.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on the batch in a directory: one process has it at a time. The operating system releases it when the
 * process ends, however it ends.
 */
final class BatchLock implements Closeable {
    /** The folder in the output directory for what is not finished. */
    static final String FOLDER = ".batch";

    private final FileChannel channel;
    private @Nullable FileLock lock;

    private BatchLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the lock of a directory, which is created if it does not exist. Does not take it. */
    static BatchLock open(Path directory) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(FOLDER));
        return new BatchLock(
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    /** Takes the lock, if no other process and no other thread of this process has it. */
    boolean tryAcquire() throws IOException {
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        return Optional.ofNullable(lock).isPresent();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
