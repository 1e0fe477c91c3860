package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;

/**
 * Spells an operation's parameters as the V3 endpoints, legacy edit and describe take them: a part for each that is set,
 * none for the others.
 */
final class FormFields implements ParameterVisitor {
    private final FormParts parts;

    private FormFields(FormParts parts) {
        this.parts = parts;
    }

    /** Opens the files; the caller closes the form. */
    static MultipartForm formOf(Operation<?> operation, CallOptions options) {
        return FormParts.form(parts -> {
            FormFields fields = new FormFields(parts);
            options.extraParameters().forEach(fields::text);
            operation.describeTo(fields);
        });
    }

    @Override
    public void text(String name, String value) {
        parts.text(name, value);
    }

    @Override
    public void palette(String name, ColorPalette value) {
        parts.json(name, JsonText.of(PaletteJson.of(value)));
    }

    @Override
    public void file(String name, ImageSource value) {
        parts.open(name, value);
    }
}
