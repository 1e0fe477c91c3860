package io.github.ideogram4j.port;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as a server received it. */
public final class WireRequest {
    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>();
    private final byte[] body;

    /** @param path with the query */
    public WireRequest(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    /** With the query. */
    public String path() {
        return path;
    }

    /** By lower-case name. */
    public Map<String, String> headers() {
        return headers;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The parts of a form, in order; empty if the body is not a form. */
    public List<WirePart> parts() {
        return WirePart.listOf(headers.getOrDefault("content-type", ""), body);
    }

    public List<WirePart> parts(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).toList();
    }

    /** The value of a parameter, from its own part or from the JSON object. */
    Optional<String> value(String name) {
        Optional<String> part = parts(name).stream().findFirst().map(WirePart::text);
        Matcher field =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(text());
        return part.isPresent() || !field.find() ? part : Optional.of(field.group(1));
    }

    /** Everything that may contain a key: all except the body. */
    @Override
    public String toString() {
        return method + " " + path + " " + headers;
    }
}
