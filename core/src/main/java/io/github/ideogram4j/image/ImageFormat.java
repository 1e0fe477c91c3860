package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The formats the service takes; told apart by a file's first bytes, never by its name. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    /** As many first bytes as {@link #sniff} and {@link #describe} ever look at. */
    public static final int HEAD_LENGTH = 16;

    private final String contentType;
    private final String extension;

    ImageFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** A stream's first bytes, which are put back; fewer than {@link #HEAD_LENGTH} only where the stream ends. */
    public static byte[] head(InputStream markable) throws IOException {
        markable.mark(HEAD_LENGTH);
        byte[] head = ImageInput.head(markable, HEAD_LENGTH);
        markable.reset();
        return head;
    }

    /** The format by magic bytes; empty if it is none of these, or if the head is too short to tell. */
    public static Optional<ImageFormat> sniff(byte[] head) {
        if (Magic.matches(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (Magic.matches(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return Magic.matches(head, 0, "RIFF") && Magic.matches(head, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    /** Names what a file seems to be, also when it is no picture: {@code GIF}, {@code HTML}, {@code empty}. */
    public static String describe(byte[] head) {
        return sniff(head).map(ImageFormat::name).orElseGet(() -> Magic.describe(head));
    }
}
