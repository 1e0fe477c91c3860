package io.github.ideogram4j;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.image.ImageFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Saves a picture so that its file is either whole or not there, and never replaces another. */
final class PictureFileWriter {
    private static final int MAX_PARTS = 1000;
    private static final int BUFFER_BYTES = 8192;

    private PictureFileWriter() {}

    static Path save(Supplier<InputStream> picture, Path target) {
        requireAbsent(target);
        try (InputStream in = new BufferedInputStream(picture.get())) {
            requirePicture(in);
            write(in, target);
            return target;
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static void write(InputStream in, Path target) throws IOException {
        Path part = createPart(target);
        try {
            copy(in, part);
            publish(part, target);
        } finally {
            discard(part);
        }
    }

    /** What is left over does no harm, and must not hide what became of the picture. */
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // its name says what it is
        }
    }

    /** Into the file that is there: a copy that replaces it would give up the name for a moment. */
    private static void copy(InputStream in, Path part) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                requireNotInterrupted();
                out.write(buffer, 0, length);
            }
        }
    }

    /** Not every stream and file notices by itself. */
    private static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    /** A name nobody else writes to: a left-over of a crash must neither be used nor stand in the way. */
    private static Path createPart(Path target) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path part = target.resolveSibling(".ideogram4j-" + attempt + ".part");
            try {
                return Files.createFile(part);
            } catch (FileAlreadyExistsException e) {
                if (attempt == MAX_PARTS) {
                    throw new FileSystemException(part.toString(), null, MAX_PARTS + " .part files are in the way");
                }
            }
        }
    }

    /** A hard link appears whole and fails where the name is taken; file systems without links get a move instead. */
    private static void publish(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(part, target); // looks before it moves: two at once might both find nothing
        }
    }

    private static void requireAbsent(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new PictureUnavailableException("cannot save " + target + ": the file exists", null);
        }
    }

    private static void requirePicture(InputStream in) throws IOException {
        byte[] head = ImageFormat.head(in);
        if (!ImageFormat.sniff(head).isPresent()) {
            throw new PictureUnavailableException(
                    "the link leads to no picture but " + ImageFormat.describe(head), null);
        }
    }

    private static ImageServiceException failure(Path target, IOException failure) {
        String reason = reason(failure);
        String message = "cannot save " + target + (reason == null ? "" : ": " + reason);
        if (Thread.currentThread().isInterrupted()) {
            return new CallInterruptedException(message, Delivery.RECEIVED, failure);
        }
        return failure instanceof InterruptedIOException // the JDK's word for a time that is up, too
                ? new DeadlineExceededException(message, Delivery.RECEIVED, failure)
                : new PictureUnavailableException(message, failure);
    }

    /** Without the JDK's class names, and without repeating the path. */
    private static @Nullable String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "the file exists";
        }
        if (failure instanceof NoSuchFileException) {
            return "its directory does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    }
}
