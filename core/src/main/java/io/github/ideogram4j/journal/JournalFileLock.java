package io.github.ideogram4j.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all journals of one file share within a process: decision 7. Systems lock files for processes, not for threads, and
 * drop all locks of a process on a file when it closes any of its descriptors.
 */
final class JournalFileLock {
    private static final Map<Path, JournalFileLock> BY_FILE = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<RequestFingerprint> underWay = ConcurrentHashMap.newKeySet();

    private JournalFileLock() {}

    static JournalFileLock of(Path file) {
        return BY_FILE.computeIfAbsent(canonical(file), path -> new JournalFileLock());
    }

    private static Path canonical(Path file) {
        try {
            return file.toFile().getCanonicalFile().toPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize(); // it cannot be opened either, then
        }
    }

    /** To be held from before the file is opened until after it is closed. */
    ReentrantLock lock() {
        return lock;
    }

    /** The requests this process has begun and not ended; to be touched by whoever has the lock. */
    Set<RequestFingerprint> underWay() {
        return underWay;
    }
}
