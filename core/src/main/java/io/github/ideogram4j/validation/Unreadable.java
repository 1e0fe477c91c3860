package io.github.ideogram4j.validation;

import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says why a file cannot be read, without the names of the JDK's classes. */
final class Unreadable {
    private Unreadable() {}

    static String reason(ImageSource source, IOException failure) {
        String name = Excerpt.of(source.name());
        if (failure instanceof NoSuchFileException) {
            return name + " does not exist";
        }
        if (failure instanceof AccessDeniedException || failure.getCause() instanceof SecurityException) {
            return name + " may not be read: permission denied";
        }
        String message = message(failure);
        return name + " cannot be read" + (message == null ? "" : ": " + withoutStop(Excerpt.onOneLine(message)));
    }

    /** A file system's message repeats the path, which may be long and is no matter of the rule's. */
    private static @Nullable String message(IOException failure) {
        return failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    }

    private static String withoutStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
