package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Spells an operation's parameters as legacy generate, remix and upscale take them: one JSON object named {@code
 * image_request}, and files beside it.
 */
final class ImageRequest implements ParameterVisitor {
    private static final String NAME = "image_request";
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Consumer<FormParts>> files = new ArrayList<>();

    private ImageRequest() {}

    /** For the endpoint that takes no file. */
    static JsonBody bodyOf(Operation<?> operation, CallOptions options) {
        return new JsonBody(JsonText.of(Map.of(NAME, of(operation, options).fields)));
    }

    /** Opens the files; the caller closes the form. */
    static MultipartForm formOf(Operation<?> operation, CallOptions options) {
        ImageRequest request = of(operation, options);
        return FormParts.form(parts -> {
            parts.json(NAME, JsonText.of(request.fields));
            request.files.forEach(file -> file.accept(parts));
        });
    }

    private static ImageRequest of(Operation<?> operation, CallOptions options) {
        ImageRequest request = new ImageRequest();
        options.extraParameters().forEach(request::extra);
        operation.describeTo(request);
        return request;
    }

    /** In a form all values are text. Here a quoted number or truth value would be of the wrong type. */
    private void extra(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            fields.put(name, Boolean.valueOf(value));
        } else if (NUMBER.matcher(value).matches()) {
            fields.put(name, new BigDecimal(value));
        } else {
            text(name, value);
        }
    }

    @Override
    public void text(String name, String value) {
        fields.put(name, value);
    }

    @Override
    public void constant(String name, String value) {
        text(name, value);
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
        fields.put(name, PaletteJson.of(value));
    }

    @Override
    public void file(String name, ImageSource value) {
        files.add(parts -> parts.open(name, value));
    }
}
