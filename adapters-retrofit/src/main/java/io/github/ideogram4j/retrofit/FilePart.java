package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.model.ImageSource;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;

/**
 * A picture to upload, opened once per call and streamed. It is opened before anything is sent, so a missing file costs
 * nothing, and its type is known by its first bytes.
 */
final class FilePart implements FormPart {
    private final String fileName;
    private final ByteString head;
    private final long length;
    private final BufferedSource content;

    private FilePart(String field, String fileName, String contentType, long length, BufferedSource content) {
        this.fileName = fileName;
        this.head =
                PartHead.of(field).fileName(fileName).contentType(contentType).end();
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

    @Override
    public ByteString head() {
        return head;
    }

    @Override
    public long length() {
        return length;
    }

    /** Breaks the upload off if the content has not the length it was said to have: the form is then never whole. */
    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content, length);
        if (!content.exhausted()) {
            throw new IOException(fileName + " is longer than " + length + " bytes");
        }
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
