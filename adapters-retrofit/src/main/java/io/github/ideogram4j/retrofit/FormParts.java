package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import okio.ByteString;

/** Collects a form field by field; no file stays open if not all of them can be had. */
final class FormParts {
    private final String boundary;
    private final FormText text;
    private final List<FormPart> parts = new ArrayList<>();

    /** The boundary must be one that nobody can guess: else a prompt could forge a field. */
    private FormParts(String boundary) {
        this.boundary = boundary;
        this.text = new FormText(boundary);
    }

    /** The caller closes the form. */
    static MultipartForm form(Consumer<FormParts> content) {
        FormParts form = new FormParts(UUID.randomUUID().toString());
        try {
            content.accept(form);
            return form.end();
        } catch (RuntimeException e) {
            form.parts.forEach(FormPart::close);
            throw e;
        }
    }

    void text(String name, String value) {
        text.part(name).field(value);
    }

    /** Has a content type, but no file name. */
    void json(String name, ByteString value) {
        text.part(name).contentType("application/json").field(value);
    }

    void open(String name, ImageSource source) {
        try {
            FilePart file = FilePart.open(name, source);
            text.part(name)
                    .fileName(file.name())
                    .contentType(file.contentType())
                    .beginContent();
            parts.add(new TextPart(text.take()));
            parts.add(file);
            text.endContent();
        } catch (IOException | RuntimeException e) { // streams of the caller's own may throw anything
            throw unreadable(name, source, e);
        }
    }

    private MultipartForm end() {
        text.end();
        parts.add(new TextPart(text.take()));
        return new MultipartForm(boundary, parts);
    }

    /** The check has read the file before; it was taken away since, or could be opened once only. */
    private static InvalidRequestException unreadable(String name, ImageSource file, Exception cause) {
        String message = file.name() + " cannot be read: " + Failures.describe(cause);
        InvalidRequestException failure =
                new InvalidRequestException(List.of(new Violation(Severity.ERROR, name, "file-readable", message)));
        failure.addSuppressed(cause);
        return failure;
    }
}
