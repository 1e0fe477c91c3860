package io.github.ideogram4j.fake.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, whichever way they came.
 *
 * @param json whether the values are those of JSON; otherwise all are text
 */
record ReceivedFields(
        boolean json, Map<String, List<@Nullable Object>> values, Map<String, List<MultipartPart>> files) {
    private static final String WRAPPER = "image_request";
    private static final String LIST = "style_codes"; // the only field that is a list in JSON

    /**
     * Reads the body of a request to an endpoint.
     *
     * @param parts receives the parts of a form; the caller closes them
     */
    static ReceivedFields read(
            WireEndpoint endpoint, HttpRequestHead head, InputStream body, List<MultipartPart> parts, Strictness strict)
            throws IOException {
        String type = head.header("content-type");
        String plain = type.toLowerCase(Locale.ROOT);
        boolean json = plain.startsWith("application/json");
        boolean form = plain.startsWith("multipart/form-data");
        WireEndpoint.Form other = json ? WireEndpoint.Form.MULTIPART : WireEndpoint.Form.JSON;
        if ((!json && !form) || endpoint.form() == other) {
            throw wrongType(endpoint, type);
        }
        ReceivedFields fields = new ReceivedFields(json, new LinkedHashMap<>(), new LinkedHashMap<>());
        if (json) {
            fields.addAll(JsonParser.object("the body", text(body)), endpoint, strict);
        } else {
            MultipartParser.parse(body, type, parts);
            for (MultipartPart part : parts) {
                fields.add(part, endpoint);
            }
        }
        return endpoint.isWrapped() ? fields.unwrapped(endpoint, strict) : fields;
    }

    private static RequestError wrongType(WireEndpoint endpoint, String type) {
        String taken = switch (endpoint.form()) {
            case JSON -> "application/json";
            case MULTIPART -> "multipart/form-data";
            case EITHER -> "multipart/form-data or application/json";
        };
        return RequestError.bad((type.isEmpty() ? "Content-Type is missing" : "Content-Type is " + Hints.quoted(type))
                + "; " + endpoint + " takes " + taken
                + (taken.startsWith("multi") ? " (curl: -F name=value; Python requests: files=...)" : ""));
    }

    /** The whole body as text. */
    static String text(InputStream body) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            text.write(buffer, 0, read);
            if (text.size() > MultipartPart.MAX_TEXT) {
                throw new RequestError(413, "the JSON has more than " + MultipartPart.MAX_TEXT + " bytes");
            }
        }
        return MultipartPart.utf8("the body", text.toByteArray());
    }

    private void add(MultipartPart part, WireEndpoint endpoint) throws IOException {
        boolean text = !part.isFile() && !endpoint.files().contains(part.name());
        if (text) {
            values.computeIfAbsent(part.name(), first -> new ArrayList<>()).add(part.text());
        } else {
            files.computeIfAbsent(part.name(), first -> new ArrayList<>()).add(part);
        }
    }

    private void addAll(Map<?, ?> object, WireEndpoint endpoint, Strictness strict) throws RequestError {
        for (Map.Entry<?, ?> field : object.entrySet()) {
            String name = String.valueOf(field.getKey());
            List<@Nullable Object> all = new ArrayList<>();
            boolean list = field.getValue() instanceof Collection;
            boolean known = name.equals(WRAPPER) || endpoint.parameters().contains(name);
            if (known && field.getValue() != null && list != name.equals(LIST)) {
                strict.object(name + (list ? " is a list; send the value without brackets" : " is not a list"));
            }
            if (field.getValue() instanceof Collection<?> several) {
                all.addAll(several);
            } else {
                all.add(field.getValue());
            }
            values.put(name, all);
        }
    }

    /** The fields inside of the wrapper; those outside of it are added, and so found to be unknown. */
    private ReceivedFields unwrapped(WireEndpoint endpoint, Strictness strict) throws RequestError {
        List<@Nullable Object> wrappers = values.remove(WRAPPER);
        ReceivedFields inner = new ReceivedFields(true, new LinkedHashMap<>(), files);
        if (wrappers == null || wrappers.isEmpty()) {
            strict.object(
                    files.containsKey(WRAPPER)
                            ? WRAPPER + " is sent as a file; send it as text without a file name"
                            : WRAPPER + " is missing; " + endpoint
                                    + " takes its parameters inside of it, as a JSON object");
        } else if (wrappers.size() > 1) {
            throw RequestError.bad(WRAPPER + " comes " + wrappers.size() + " times");
        } else {
            Object wrapper = wrappers.get(0);
            inner.addAll(
                    wrapper instanceof Map<?, ?> map ? map : JsonParser.object(WRAPPER, String.valueOf(wrapper)),
                    endpoint,
                    strict);
        }
        for (Map.Entry<String, List<@Nullable Object>> outer : values.entrySet()) {
            strict.object(Hints.quoted(outer.getKey()) + " is outside of " + WRAPPER + "; " + endpoint
                    + " takes its parameters inside of it");
            inner.values.putIfAbsent(outer.getKey(), outer.getValue());
        }
        return inner;
    }
}
