package io.github.ideogram4j.retrofit.internal.body;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.retrofit.internal.http.BrokenUploadException;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.validation.InvalidRequestException;
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
 * A file to upload, opened once per call and streamed. It is opened before anything is sent, so a missing file costs
 * nothing. Its first bytes tell its content type.
 */
final class FilePart implements MultipartForm.Part {
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

    /** @param field the name of the form field */
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

    /** The file name, with the extension of the actual content. */
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
     * Aborts the upload if the content cannot be read or does not have the announced length. The service then has neither
     * all announced bytes nor the end of the form, so it cannot execute the request.
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
            if (CallWatchdog.isInterrupt(e)) {
                throw e;
            }
            BrokenUploadException failure = broken(name + " cannot be read: " + ExceptionMapper.describe(e));
            failure.failure().addSuppressed(e);
            throw failure;
        }
    }

    private BrokenUploadException broken(String message) {
        Violation violation = new Violation(
                Violation.Severity.ERROR, field, "file-readable", message + "; the upload was broken off");
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

    /** Some gateways take the content type from the file name. */
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
            // the call is over, and the file was only read
        }
    }
}
