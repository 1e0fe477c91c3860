package io.github.ideogram4j.retrofit.internal.body;

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
 * Encodes operations for legacy generate, remix and upscale: all parameters in one JSON object named {@code
 * image_request}, with the files beside it.
 */
public final class ImageRequestEncoder implements ParameterVisitor {
    private static final String NAME = "image_request";
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Consumer<MultipartForm.Builder>> files = new ArrayList<>();

    private ImageRequestEncoder() {}

    /** Returns a JSON body, for the endpoint that takes no file. */
    public static OneShotBody json(Operation<?> operation, CallOptions options) {
        return new JsonBody(Map.of(NAME, of(operation, options).fields));
    }

    /** Opens the files of the operation and returns the form, which the caller closes. */
    public static OneShotBody form(Operation<?> operation, CallOptions options) {
        ImageRequestEncoder request = of(operation, options);
        return MultipartForm.build(form -> {
            form.json(NAME, JsonBody.encode(request.fields));
            request.files.forEach(file -> file.accept(form));
        });
    }

    private static ImageRequestEncoder of(Operation<?> operation, CallOptions options) {
        ImageRequestEncoder request = new ImageRequestEncoder();
        options.extraParameters().forEach(request::extra);
        operation.describeTo(request);
        return request;
    }

    /** Form values are text, but in JSON a quoted number or boolean has the wrong type. */
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
        files.add(form -> form.file(name, value));
    }
}
