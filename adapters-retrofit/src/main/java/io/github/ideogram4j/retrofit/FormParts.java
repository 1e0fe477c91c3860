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

/** Collects a form part by part; no file stays open if not all of them can be had. */
final class FormParts {
    private final List<FormPart> parts = new ArrayList<>();

    private FormParts() {}

    /** The caller closes the form. */
    static MultipartForm form(Consumer<FormParts> content) {
        FormParts form = new FormParts();
        try {
            content.accept(form);
            return new MultipartForm(UUID.randomUUID().toString(), form.parts);
        } catch (RuntimeException e) {
            form.parts.forEach(FormPart::close);
            throw e;
        }
    }

    void add(FormPart part) {
        parts.add(part);
    }

    void open(String name, ImageSource file) {
        try {
            add(FilePart.open(name, file));
        } catch (IOException e) {
            throw unreadable(name, file, e);
        }
    }

    /** The check has read the file before; it was taken away since, or could be opened once only. */
    private static InvalidRequestException unreadable(String name, ImageSource file, IOException cause) {
        String message = file.name() + " cannot be read: " + Failures.describe(cause);
        InvalidRequestException failure =
                new InvalidRequestException(List.of(new Violation(Severity.ERROR, name, "file-readable", message)));
        failure.addSuppressed(cause);
        return failure;
    }
}
