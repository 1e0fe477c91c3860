package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okio.BufferedSink;
import okio.ByteString;

/** A {@code multipart/form-data} body of known length, written once, files streamed. */
final class MultipartForm extends PaidBody {
    private static final ByteString LINE_END = ByteString.encodeUtf8("\r\n");

    private final MediaType type;
    private final ByteString delimiter;
    private final ByteString end;
    private final List<FormPart> parts;

    /** The boundary must be one that nobody can guess: else a prompt could forge a part. */
    MultipartForm(String boundary, List<FormPart> parts) {
        this.type = MediaType.get("multipart/form-data; boundary=" + boundary);
        this.delimiter = ByteString.encodeUtf8("--" + boundary + "\r\n");
        this.end = ByteString.encodeUtf8("--" + boundary + "--\r\n");
        this.parts = List.copyOf(parts);
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        long length = end.size();
        for (FormPart part : parts) {
            length += delimiter.size() + part.head().size() + part.length() + LINE_END.size();
        }
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (FormPart part : parts) {
            sink.write(delimiter).write(part.head());
            part.writeTo(sink);
            sink.write(LINE_END);
        }
        sink.write(end);
    }

    @Override
    public void close() {
        parts.forEach(FormPart::close);
    }
}
