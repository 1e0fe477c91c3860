package io.github.ideogram4j;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hidden file for the bytes of a picture that is being saved. It is locked while it is open: decision 11. A part that is not
 * locked was left by a process that was killed, and the next download into its directory removes it.
 */
final class PartFile implements Closeable {
    private static final String PREFIX = ".ideogram4j-";
    private static final String SUFFIX = ".part";

    /** The parts of this process, which it must not open again: closing any descriptor of a file gives up its locks. */
    private static final Set<Path> OPEN = new HashSet<>();

    private final Path path;
    private final FileChannel channel;
    private boolean moved;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates an empty part beside {@code target}. */
    static PartFile beside(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        Path directory = (parent == null ? target : parent).toRealPath();
        synchronized (OPEN) {
            removeAbandoned(directory);
            while (true) {
                // no name may come again: a process that removes an abandoned part would remove its successor
                String name = Long.toHexString(ThreadLocalRandom.current().nextLong());
                try {
                    PartFile part = create(directory.resolve(PREFIX + name + SUFFIX));
                    if (part.isLocked()) {
                        return part;
                    }
                    part.close();
                } catch (FileAlreadyExistsException e) {
                    // another process chose the same name
                }
            }
        }
    }

    private static PartFile create(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OPEN.add(path);
        return new PartFile(path, channel);
    }

    /** False if another process takes the part for an abandoned one: it was created, and not yet locked. */
    private boolean isLocked() {
        try {
            return channel.tryLock() != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) { // a file system without locks: nobody can lock the part, so nobody removes it
            return true;
        } catch (OverlappingFileLockException e) { // this library, loaded twice
            return false;
        }
    }

    private static void removeAbandoned(Path directory) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (!OPEN.contains(part)) {
                    removeIfAbandoned(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what is left is not in the way
        }
    }

    private static void removeIfAbandoned(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.delete(part);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // as above
        }
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /**
     * Gives the file another name as well, once its bytes are on the disk. A hard link appears whole and fails if the name is
     * taken; on file systems without links the file is moved.
     *
     * @throws FileAlreadyExistsException if the name is taken
     */
    void publish(Path target) throws IOException {
        channel.force(false);
        try {
            Files.createLink(target, path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(path, target); // looks before it moves: two at once might both find nothing
            moved = true;
        }
    }

    /** Removes the file. If that fails, it does no harm, and must not hide what became of the picture. */
    @Override
    public void close() {
        try {
            if (!moved) { // else the name may belong to another process by now
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // its name says what it is
        }
        try {
            channel.close();
        } catch (IOException e) {
            // all bytes have been forced, or are not needed
        }
        synchronized (OPEN) {
            OPEN.remove(path);
        }
    }
}
