package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Encodes the parameters of V3, legacy edit and describe: one part each. Files are streamed. */
final class MultipartForm implements ParameterVisitor {
    private final String boundary = UUID.randomUUID().toString(); // random, so that a prompt cannot contain it
    private final List<InputStream> content = new ArrayList<>();
    private long length;

    static RequestBody of(Operation<?> operation, CallOptions options) {
        MultipartForm form = new MultipartForm();
        options.extraParameters().forEach(form::text);
        operation.describeTo(form);
        return form.body();
    }

    RequestBody body() {
        content.add(counted("--" + boundary + "--\r\n"));
        String type = "multipart/form-data; boundary=" + boundary;
        return new RequestBody(type, length, new SequenceInputStream(Collections.enumeration(content)));
    }

    @Override
    public void text(String name, String value) {
        content.add(counted(head(name, "") + value + "\r\n"));
    }

    @Override
    public void palette(String name, ColorPalette value) {
        json(name, Json.of(value));
    }

    void json(String name, Object value) {
        content.add(counted(head(name, "\r\nContent-Type: application/json") + Json.write(value) + "\r\n"));
    }

    /** Opens the file before anything is sent, so that a missing file costs nothing. */
    @Override
    public void file(String name, ImageSource file) {
        try {
            length += file.length();
            InputStream bytes = new BufferedInputStream(file.open());
            content.add(bytes);
            content.add(content.size() - 1, counted(head(name, about(file.name(), ImageFormat.head(bytes)))));
            content.add(counted("\r\n"));
        } catch (IOException | RuntimeException e) { // streams of callers throw anything
            body().close();
            String message = file.name() + " cannot be read: " + e.getMessage();
            throw new InvalidRequestException(
                    List.of(new Violation(Violation.Severity.ERROR, name, "file-readable", message)));
        }
    }

    private static String about(String fileName, byte[] start) {
        String type = ImageFormat.sniff(start).map(ImageFormat::contentType).orElse("application/octet-stream");
        return "; filename=\"" + escaped(fileName) + "\"\r\nContent-Type: " + type;
    }

    private String head(String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + escaped(name) + "\"" + more
                + "\r\n\r\n";
    }

    /** Escapes a name, so that it cannot add a header. */
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private InputStream counted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        length += bytes.length;
        return new ByteArrayInputStream(bytes);
    }
}
