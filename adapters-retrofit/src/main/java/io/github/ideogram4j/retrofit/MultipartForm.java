package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okio.BufferedSink;

/** A {@code multipart/form-data} body of known length, written once, files streamed. */
final class MultipartForm extends PaidBody {
    private final MediaType type;
    private final List<FormPart> parts;

    MultipartForm(String boundary, List<FormPart> parts) {
        this.type = MediaType.get("multipart/form-data; boundary=" + boundary);
        this.parts = List.copyOf(parts);
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        long length = 0;
        for (FormPart part : parts) {
            length += part.length();
        }
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (FormPart part : parts) {
            part.writeTo(sink);
        }
    }

    @Override
    public void close() {
        parts.forEach(FormPart::close);
    }
}
