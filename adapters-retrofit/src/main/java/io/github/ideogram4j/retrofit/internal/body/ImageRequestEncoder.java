package io.github.ideogram4j.retrofit.internal.body;

import com.squareup.moshi.JsonWriter;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;

/**
 * Encodes operations for legacy generate, remix and upscale: all parameters in one JSON object named {@code
 * image_request}, with the files beside it.
 */
public final class ImageRequestEncoder implements ParameterVisitor {
    private static final String NAME = "image_request";
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

    private final Buffer buffer = new Buffer();
    private final JsonWriter json = JsonWriter.of(buffer);
    private final List<Consumer<MultipartForm.Builder>> files = new ArrayList<>(1);

    private ImageRequestEncoder() {}

    /** Returns a JSON body, for the endpoint that takes no file. */
    public static OneShotBody json(Operation<?> operation, CallOptions options) {
        ImageRequestEncoder request = new ImageRequestEncoder();
        try {
            request.json.beginObject().name(NAME);
            request.write(operation, options);
            request.json.endObject();
        } catch (IOException e) {
            throw JsonBody.unexpected(e);
        }
        return new JsonBody(request.buffer);
    }

    /** Opens the files of the operation and returns the form, which the caller closes. */
    public static OneShotBody form(Operation<?> operation, CallOptions options, FormBoundary boundary) {
        ImageRequestEncoder request = new ImageRequestEncoder();
        try {
            request.write(operation, options);
        } catch (IOException e) {
            throw JsonBody.unexpected(e);
        }
        ByteString json = request.buffer.readByteString();
        return MultipartForm.build(boundary, form -> {
            form.json(NAME, json);
            request.files.forEach(file -> file.accept(form));
        });
    }

    private void write(Operation<?> operation, CallOptions options) throws IOException {
        json.beginObject();
        options.extraParameters().forEach(this::extra);
        operation.describeTo(this);
        json.endObject();
    }

    private void put(String name, Object value) {
        try {
            json.name(name).jsonValue(value);
        } catch (IOException e) {
            throw JsonBody.unexpected(e);
        }
    }

    /** Form values are text, but in JSON a quoted number or boolean has the wrong type. */
    private void extra(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            put(name, Boolean.valueOf(value));
        } else if (NUMBER.matcher(value).matches()) {
            put(name, new BigDecimal(value));
        } else {
            text(name, value);
        }
    }

    @Override
    public void text(String name, String value) {
        put(name, value);
    }

    @Override
    public void constant(String name, String value) {
        text(name, value);
    }

    @Override
    public void number(String name, int value) {
        put(name, value);
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
        put(name, PaletteJson.of(value));
    }

    @Override
    public void file(String name, ImageSource value) {
        files.add(form -> form.file(name, value));
    }
}
