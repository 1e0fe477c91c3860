package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The image formats that the service accepts, recognized by the first bytes of a file. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    /** The number of first bytes that {@link #sniff} and {@link #describe} read. */
    public static final int HEAD_LENGTH = 16;

    private final String contentType;
    private final String extension;

    ImageFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /** The media type, such as {@code image/png}. */
    public String contentType() {
        return contentType;
    }

    /** The file name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** Peeks at the first bytes of a stream; returns fewer than {@link #HEAD_LENGTH} only if the stream is shorter. */
    public static byte[] head(InputStream markable) throws IOException {
        markable.mark(HEAD_LENGTH);
        byte[] head = ImageInput.head(markable, HEAD_LENGTH);
        markable.reset();
        return head;
    }

    /** The format with the signature of {@code head}; empty if there is none or the head is too short. */
    public static Optional<ImageFormat> sniff(byte[] head) {
        if (ImageSignature.matches(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (ImageSignature.matches(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return ImageSignature.matches(head, 0, "RIFF") && ImageSignature.matches(head, 8, "WEBP")
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    /** The name of the probable format of a file, such as {@code PNG}, {@code GIF}, {@code HTML} or {@code empty}. */
    public static String describe(byte[] head) {
        return sniff(head).map(ImageFormat::name).orElseGet(() -> ImageSignature.describe(head));
    }
}
