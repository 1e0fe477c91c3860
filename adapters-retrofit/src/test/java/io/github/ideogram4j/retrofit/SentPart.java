package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okhttp3.mockwebserver.RecordedRequest;
import okio.ByteString;

/** A part of a form, as the server received it. */
record SentPart(String disposition, String contentType, ByteString content) {

    static List<SentPart> of(RecordedRequest request) throws IOException {
        String boundary =
                Objects.requireNonNull(MediaType.get(Objects.requireNonNull(request.getHeader("Content-Type")))
                        .parameter("boundary"));
        List<SentPart> parts = new ArrayList<>();
        try (MultipartReader reader = new MultipartReader(request.getBody(), boundary)) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                String type = Objects.requireNonNullElse(part.headers().get("Content-Type"), "-");
                String disposition = Objects.requireNonNull(part.headers().get("Content-Disposition"));
                parts.add(new SentPart(
                        disposition.replace("form-data; ", ""),
                        type,
                        part.body().readByteString()));
            }
        }
        return parts;
    }

    /** Returns the part as one line, for comparison. */
    String line() {
        return disposition + " " + contentType + " " + content.utf8();
    }
}
