package io.github.ideogram4j.cli.picture;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is written completely or not at all: to a temporary file beside it, which takes its name when it is complete.
 * Closing deletes the temporary file.
 */
public final class WholeFile implements Closeable {
    private final Path target;
    private final Path part;
    private final OutputStream out;

    /** Opens the temporary file of a target. */
    public WholeFile(Path target) throws IOException {
        this.target = target;
        // no name comes again, so two runs never write to the same file
        String name =
                ".ideogram-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part";
        this.part = target.resolveSibling(name);
        this.out = new BufferedOutputStream(
                Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Takes the bytes. */
    public OutputStream out() {
        return out;
    }

    /**
     * Gives the file its name. Never overwrites a file.
     *
     * @throws FileAlreadyExistsException if the name is taken
     */
    public void create() throws IOException {
        out.close();
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) { // a file system without links
            Files.move(part, target);
        }
    }

    /** Gives the file its name, in place of a file that has it. */
    public void replace() throws IOException {
        out.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
