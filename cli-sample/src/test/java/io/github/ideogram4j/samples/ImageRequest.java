package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Encodes the parameters of legacy generate, remix and upscale: one JSON object, with the files in parts of their own. */
final class ImageRequest implements ParameterVisitor {
    private static final String NAME = "image_request";

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, ImageSource> files = new LinkedHashMap<>();

    private ImageRequest(Operation<?> operation, CallOptions options) {
        options.extraParameters().forEach(this::text);
        operation.describeTo(this);
    }

    static RequestBody json(Operation<?> operation, CallOptions options) {
        return RequestBody.json(Map.of(NAME, new ImageRequest(operation, options).fields));
    }

    static RequestBody form(Operation<?> operation, CallOptions options) {
        ImageRequest request = new ImageRequest(operation, options);
        MultipartForm form = new MultipartForm();
        form.json(NAME, request.fields);
        request.files.forEach(form::file);
        return form.body();
    }

    @Override
    public void text(String name, String value) {
        fields.put(name, value);
    }

    @Override
    public void number(String name, int value) {
        fields.put(name, value);
    }

    @Override
    public void ratio(String name, AspectRatio value) {
        text(name, "ASPECT_" + value.width() + "_" + value.height());
    }

    @Override
    public void resolution(String name, Resolution value) {
        text(name, "RESOLUTION_" + value.width() + "_" + value.height());
    }

    @Override
    public void palette(String name, ColorPalette value) {
        fields.put(name, Json.of(value));
    }

    @Override
    public void file(String name, ImageSource value) {
        files.put(name, value);
    }
}
