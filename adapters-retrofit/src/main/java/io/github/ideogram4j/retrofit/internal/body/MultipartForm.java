package io.github.ideogram4j.retrofit.internal.body;

import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;

/** A {@code multipart/form-data} body of known length, written once. Its files are streamed. */
final class MultipartForm extends OneShotBody {
    private final MediaType type;
    private final List<Part> parts;

    /** A segment of the body: the content of a file, or the text between files. */
    interface Part {
        /** The length in bytes. */
        long length();

        void writeTo(BufferedSink sink) throws IOException;

        /** Closes an open file. May be called at any time. */
        void close();
    }

    private MultipartForm(MediaType type, List<Part> parts) {
        this.type = type;
        this.parts = parts;
    }

    /**
     * Builds a form, which the caller closes. Closes all its files if {@code content} fails.
     *
     * @param boundary is replaced if a text contains it
     * @param content adds the same parts each time it is called
     */
    static MultipartForm build(FormBoundary boundary, Consumer<Builder> content) {
        List<FilePart> files = new ArrayList<>(1);
        try {
            Builder builder = new Builder(boundary, files);
            content.accept(builder);
            while (builder.ambiguous) {
                builder = new Builder(FormBoundary.random(), files);
                content.accept(builder);
            }
            return builder.build();
        } catch (RuntimeException e) {
            for (Part file : files) {
                file.close();
            }
            throw e;
        }
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        long length = 0;
        for (Part part : parts) {
            length += part.length();
        }
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (Part part : parts) {
            part.writeTo(sink);
        }
    }

    @Override
    public void close() {
        for (Part part : parts) {
            part.close();
        }
    }

    /** The part headers and the fields before, between and after the files. */
    private record TextPart(Buffer content, long length) implements Part {
        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(content, content.size());
        }

        @Override
        public void close() {} // another thread of a user's HTTP stack may still write the content
    }

    /** Collects the fields and files of a form, in the order of the body. */
    static final class Builder {
        private final FormBoundary boundary;
        private final String delimiter;
        private final List<FilePart> files;
        private final List<Part> parts = new ArrayList<>(1);
        private Buffer text = new Buffer();
        private int fileCount;
        private boolean ambiguous;

        /** @param files those that are open already, in the order of the form */
        private Builder(FormBoundary boundary, List<FilePart> files) {
            this.boundary = boundary;
            this.delimiter = boundary.toString();
            this.files = files;
        }

        void text(String name, String value) {
            ambiguous |= value.contains(delimiter);
            header(name);
            endHeader();
            text.writeUtf8(value);
            endPart();
        }

        /** Adds a field with a content type, but without a file name. */
        void json(String name, ByteString value) {
            ambiguous |= value.indexOf(ByteString.encodeUtf8(delimiter)) >= 0;
            header(name);
            contentType("application/json");
            endHeader();
            text.write(value);
            endPart();
        }

        /**
         * Opens a file and adds it.
         *
         * @throws InvalidRequestException if the file cannot be opened
         */
        void file(String name, ImageSource source) {
            try {
                FilePart file = open(name, source);
                header(name);
                parameter("filename", file.name());
                contentType(file.contentType());
                endHeader();
                flushText();
                parts.add(file);
                endPart();
            } catch (IOException | RuntimeException e) { // streams of the user may throw anything
                if (CallWatchdog.isInterrupt(e)) {
                    Thread.currentThread().interrupt(); // the flag decides over what the caller gets
                }
                throw unreadable(name, source, e);
            }
        }

        private FilePart open(String name, ImageSource source) throws IOException {
            if (fileCount == files.size()) {
                files.add(FilePart.open(name, source));
            }
            return files.get(fileCount++);
        }

        private MultipartForm build() {
            text.writeUtf8("--").writeUtf8(delimiter).writeUtf8("--\r\n");
            flushText();
            return new MultipartForm(boundary.type(), parts);
        }

        private void header(String name) {
            text.writeUtf8("--").writeUtf8(delimiter).writeUtf8("\r\nContent-Disposition: form-data");
            parameter("name", name);
        }

        /** Escapes as browsers do, so that a file name cannot forge a header. */
        private void parameter(String name, String value) {
            String escaped = value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
            text.writeUtf8("; ")
                    .writeUtf8(name)
                    .writeUtf8("=\"")
                    .writeUtf8(escaped)
                    .writeUtf8("\"");
        }

        private void contentType(String type) {
            text.writeUtf8("\r\nContent-Type: ").writeUtf8(type);
        }

        private void endHeader() {
            text.writeUtf8("\r\n\r\n");
        }

        private void endPart() {
            text.writeUtf8("\r\n");
        }

        private void flushText() {
            parts.add(new TextPart(text, text.size()));
            text = new Buffer();
        }

        /** The check has opened the file before; it was removed since then, or can be opened only once. */
        private static InvalidRequestException unreadable(String name, ImageSource file, Exception cause) {
            String message = file.name() + " cannot be read: " + ExceptionMapper.describe(cause);
            InvalidRequestException failure = new InvalidRequestException(
                    List.of(new Violation(Violation.Severity.ERROR, name, "file-readable", message)));
            failure.addSuppressed(cause);
            return failure;
        }
    }
}
