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
 * The rights to work on the batch in a directory: on the whole of it, on a line, and on the manifest. The operating system
 * releases them when the process ends, however it ends.
 */
final class BatchLock implements Closeable {
    /** The folder in the output directory for what is not finished. */
    static final String FOLDER = ".batch";

    // regions of the file, which stays empty
    private static final long DIRECTORY = 0;
    private static final long MANIFEST = 1;
    private static final long LINES = 2;

    private final FileChannel channel;
    private @Nullable FileLock lock;

    private BatchLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the lock of a directory, which is created if it does not exist. Does not take it. */
    static BatchLock open(Path directory) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(FOLDER));
        return new BatchLock(FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * Takes the directory, if no other process and no other thread of this process has it.
     *
     * @param shared whether other processes may have it as well, if they share it too
     */
    boolean tryAcquire(boolean shared) throws IOException {
        lock = tryLock(DIRECTORY, shared).orElse(null);
        return Optional.ofNullable(lock).isPresent();
    }

    /** Makes a shared right exclusive, if no other process has one. Otherwise it is given up. */
    boolean tryBecomeSole() throws IOException {
        if (lock != null) {
            lock.release();
        }
        return tryAcquire(false);
    }

    /** Takes a line; empty if another process has it. */
    Optional<FileLock> tryAcquireLine(long key) throws IOException {
        return tryLock(LINES + (key >>> 2), false);
    }

    /** Takes the manifest and the names of the pictures; waits for other processes. By one thread at a time. */
    FileLock acquireManifest() throws IOException {
        return channel.lock(MANIFEST, 1, false);
    }

    private Optional<FileLock> tryLock(long region, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(region, 1, shared));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
