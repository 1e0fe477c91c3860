package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;

/**
 * A picture to upload, opened once per call and streamed. It is opened before anything is sent, so a missing file costs
 * nothing, and its type is known by its first bytes.
 */
final class FilePart implements FormPart {
    private static final long SEGMENT_BYTES = 8192;

    private final String field;
    private final String name;
    private final String contentType;
    private final long length;
    private final BufferedSource content;

    private FilePart(String field, String name, String contentType, long length, BufferedSource content) {
        this.field = field;
        this.name = name;
        this.contentType = contentType;
        this.length = length;
        this.content = content;
    }

    static FilePart open(String field, ImageSource source) throws IOException {
        long length = source.length();
        BufferedSource content = Okio.buffer(Okio.source(source.open()));
        try {
            Optional<ImageFormat> format = sniff(content);
            String name = format.map(it -> withExtension(source.name(), it)).orElse(source.name());
            String type = format.map(ImageFormat::contentType).orElse("application/octet-stream");
            return new FilePart(field, name, type, length, content);
        } catch (IOException | RuntimeException e) {
            closeQuietly(content);
            throw e;
        }
    }

    /** With the extension of what the content really is. */
    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    @Override
    public long length() {
        return length;
    }

    /**
     * Breaks the upload off if the content cannot be read, or has not the length it was said to have. The service then
     * has neither as many bytes as announced nor the end of the form, so it cannot carry the request out.
     */
    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (long left = length; left > 0; ) {
            long read = read(sink.getBuffer(), left);
            if (read < 0) {
                throw broken(name + " is shorter than " + length + " bytes: " + (length - left));
            }
            left -= read;
            sink.emitCompleteSegments();
        }
        if (read(new Buffer(), 1) > 0) {
            throw broken(name + " is longer than " + length + " bytes");
        }
    }

    private long read(Buffer into, long atMost) throws IOException {
        try {
            return content.read(into, Math.min(atMost, SEGMENT_BYTES));
        } catch (IOException | RuntimeException e) {
            BrokenUploadException failure = broken(name + " cannot be read: " + Failures.describe(e));
            failure.failure().addSuppressed(e);
            throw failure;
        }
    }

    private BrokenUploadException broken(String message) {
        Violation violation =
                new Violation(Severity.ERROR, field, "file-readable", message + "; the upload was broken off");
        return new BrokenUploadException(new InvalidRequestException(List.of(violation)));
    }

    @Override
    public void close() {
        closeQuietly(content);
    }

    private static Optional<ImageFormat> sniff(BufferedSource content) throws IOException {
        content.request(ImageFormat.HEAD_LENGTH);
        int length = (int) Math.min(ImageFormat.HEAD_LENGTH, content.getBuffer().size());
        return ImageFormat.sniff(content.getBuffer().snapshot(length).toByteArray());
    }

    /** Some gateways go by the name. */
    private static String withExtension(String name, ImageFormat format) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits =
                lower.endsWith("." + format.extension()) || (format == ImageFormat.JPEG && lower.endsWith(".jpeg"));
        return fits ? name : name + "." + format.extension();
    }

    private static void closeQuietly(BufferedSource content) {
        try {
            content.close();
        } catch (IOException e) {
            // the call is over, one way or another; a file that was only read loses nothing
        }
    }
}
