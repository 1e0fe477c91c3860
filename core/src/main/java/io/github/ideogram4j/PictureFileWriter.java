package io.github.ideogram4j;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.FileConflictException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saves a picture so that its file is either whole or not there, and never replaces another. A picture whose structure is
 * damaged is kept beside the target, and does not count as saved.
 */
final class PictureFileWriter {
    private final GeneratedImage image;
    private final Path shown;
    private final boolean numbered;

    private PictureFileWriter(GeneratedImage image, Path shown, boolean numbered) {
        this.image = image;
        this.shown = shown;
        this.numbered = numbered;
    }

    /** Saves to {@code target}, which must not exist. */
    static Path save(GeneratedImage image, Supplier<InputStream> opening, Path target) {
        PictureFileWriter writer = new PictureFileWriter(image, target, false);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw writer.conflict(null);
        }
        return writer.save(opening);
    }

    /** Saves under the first free name: {@code name.png}, {@code name-2.png} and so on, by the picture's format. */
    static Path save(GeneratedImage image, Supplier<InputStream> opening, Path directory, String name) {
        return new PictureFileWriter(image, directory.resolve(name), true).save(opening);
    }

    /** Creates a directory if it does not exist; if that fails, saving into it tells the reason. */
    static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            // also thrown for a link to a directory
        }
    }

    private Path save(Supplier<InputStream> opening) {
        try (InputStream in = new BufferedInputStream(opening.get())) {
            String extension = "." + format(in).extension();
            try (PartFile part = PartFile.beside(shown)) {
                MalformedImageException damage = copy(in, part);
                if (damage == null) {
                    return numbered ? publish(part, shown, extension) : publish(part, shown);
                }
                throw damaged(damage, part, numbered ? withSuffix(shown, extension) : shown);
            }
        } catch (FileAlreadyExistsException e) {
            throw conflict(e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private ImageFormat format(InputStream in) throws IOException {
        byte[] head = ImageFormat.head(in);
        return ImageFormat.sniff(head)
                .orElseThrow(() -> new PictureUnavailableException(
                        "the link leads to no picture but " + ImageFormat.describe(head), null, List.of(image)));
    }

    /** Copies to the end of the stream. Returns the damage of the picture; null if it is whole. */
    private static @Nullable MalformedImageException copy(InputStream in, PartFile part) throws IOException {
        CopyingStream copying = new CopyingStream(in, part);
        MalformedImageException damage = null;
        try {
            ImageHeader.verify(new BufferedInputStream(copying));
        } catch (MalformedImageException e) {
            damage = e;
        }
        copying.drain();
        return damage;
    }

    private PictureUnavailableException damaged(MalformedImageException damage, PartFile part, Path target)
            throws IOException {
        Path kept = publish(part, withSuffix(target, ".damaged"), "");
        String message =
                "cannot save " + target + ": the picture is damaged, " + damage.getMessage() + "; kept as " + kept;
        return new PictureUnavailableException(message, damage, List.of(image));
    }

    private static Path publish(PartFile part, Path target) throws IOException {
        part.publish(target);
        return target;
    }

    /** Makes the part appear under the first free name, which has a number from the second on. */
    private static Path publish(PartFile part, Path name, String extension) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return publish(part, withSuffix(name, (attempt == 1 ? "" : "-" + attempt) + extension));
            } catch (FileAlreadyExistsException e) {
                // another one may be free
            }
        }
    }

    private static Path withSuffix(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private FileConflictException conflict(@Nullable FileAlreadyExistsException cause) {
        return new FileConflictException("cannot save " + shown + ": the file exists", cause, List.of(image));
    }

    private ImageServiceException failure(IOException failure) {
        String reason = reason(failure);
        String message = "cannot save " + shown + (reason == null ? "" : ": " + reason);
        List<GeneratedImage> images = List.of(image);
        if (Thread.currentThread().isInterrupted()) {
            return new CallInterruptedException(message, Delivery.RECEIVED, null, failure, images);
        }
        return failure instanceof InterruptedIOException // the JDK's word for a time that is up, too
                ? new DeadlineExceededException(message, Delivery.RECEIVED, null, failure, images)
                : new PictureUnavailableException(message, failure, images);
    }

    /** Without the JDK's class names, and without repeating the path. */
    private static @Nullable String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "its directory does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    }

    /** Writes what is read from it to a part, too. */
    private static final class CopyingStream extends FilterInputStream {
        private final PartFile part;
        private boolean ended; // a network stream must not be asked again

        CopyingStream(InputStream in, PartFile part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = ended ? -1 : super.read(into, offset, length);
            ended = got < 0;
            if (Thread.currentThread().isInterrupted()) { // not every stream and file notices by itself
                throw new InterruptedIOException("interrupted");
            }
            if (got > 0) {
                part.write(into, offset, got);
            }
            return got;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[8192];
            while (!ended) {
                read(buffer, 0, buffer.length);
            }
        }
    }
}
