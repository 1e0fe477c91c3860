package io.github.ideogram4j.retrofit.internal.body;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.util.Map;

/**
 * Encodes operations for the V3 endpoints, legacy edit and describe: one form part for each parameter that is set, none
 * for the others.
 */
public final class FormEncoder implements ParameterVisitor {
    private final MultipartForm.Builder form;

    private FormEncoder(MultipartForm.Builder form) {
        this.form = form;
    }

    /** Opens the files of the operation and returns the form, which the caller closes. */
    public static OneShotBody form(Operation<?> operation, CallOptions options, FormBoundary boundary) {
        return MultipartForm.build(boundary, form -> {
            FormEncoder encoder = new FormEncoder(form);
            for (Map.Entry<String, String> extra : options.extraParameters().entrySet()) {
                encoder.text(extra.getKey(), extra.getValue());
            }
            operation.describeTo(encoder);
        });
    }

    @Override
    public void text(String name, String value) {
        form.text(name, value);
    }

    @Override
    public void palette(String name, ColorPalette value) {
        form.json(name, JsonBody.encode(PaletteJson.of(value)));
    }

    @Override
    public void file(String name, ImageSource value) {
        form.file(name, value);
    }
}
