package io.github.ideogram4j.fake.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request line and the headers of a request.
 *
 * @param path the path as sent, without query
 * @param query without the question mark; empty if none
 * @param minor the minor version of HTTP/1
 * @param headers by lower-case name; values of repeated headers are joined by commas
 */
record HttpRequestHead(String method, String path, String query, int minor, Map<String, String> headers) {
    private static final int MAX_BYTES = 32 * 1024;
    private static final Pattern REQUEST_LINE =
            Pattern.compile("([!-~&&[^\"(),/:;<=>?@\\[\\\\\\]{}]]{1,32}) ([!-~\\x80-\\xFF]+) HTTP/(\\d)\\.(\\d)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#]*");
    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~:\\[\\]%-]{1,255}");

    /** Reads the head of the next request; null if the client has closed the connection before its first byte. */
    static @Nullable HttpRequestHead read(InputStream in) throws IOException {
        int[] left = {MAX_BYTES};
        String line = line(in, left);
        while (line != null && line.isEmpty()) { // empty lines before a request are tolerated
            line = line(in, left);
        }
        if (line == null) {
            return null;
        }
        Matcher request = REQUEST_LINE.matcher(line);
        if (!request.matches()) {
            throw RequestError.bad("the request line is not METHOD PATH HTTP/1.1");
        }
        if (!"1".equals(request.group(3))) {
            throw new RequestError(505, "the version is not HTTP/1.0 or HTTP/1.1");
        }
        String target = ABSOLUTE.matcher(group(request, 2)).replaceFirst("");
        int question = target.indexOf('?');
        HttpRequestHead head = new HttpRequestHead(
                group(request, 1),
                question < 0 ? target : target.substring(0, question),
                question < 0 ? "" : target.substring(question + 1),
                "0".equals(request.group(4)) ? 0 : 1,
                headers(in, left));
        if (head.minor == 1 && !head.headers.containsKey("host")) {
            throw RequestError.bad("the header Host is missing");
        }
        return head;
    }

    private static String group(Matcher matcher, int number) {
        return String.valueOf(matcher.group(number));
    }

    private static Map<String, String> headers(InputStream in, int[] left) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, left); ; line = line(in, left)) {
            if (line == null) {
                throw RequestError.bad("the headers end early");
            }
            if (line.isEmpty()) {
                return headers;
            }
            add(line, headers);
        }
    }

    /** Adds a header line; the same for the headers of a part of a form. */
    static void add(String line, Map<String, String> headers) throws RequestError {
        int colon = line.indexOf(':');
        if (colon < 0 || !FIELD_NAME.matcher(line.substring(0, colon)).matches()) {
            throw RequestError.bad("a header line is not NAME: VALUE");
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).trim();
        String before = headers.put(name, value);
        if (before != null && !before.equals(value)) {
            if (name.startsWith("content-") || name.equals("host")) {
                throw RequestError.bad("the header " + name + " comes twice with different values");
            }
            headers.put(name, before + ", " + value);
        }
    }

    private static @Nullable String line(InputStream in, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next != '\n'; next = in.read()) {
            if (next < 0) {
                throw RequestError.bad("the headers end early");
            }
            if (--left[0] < 0) {
                throw new RequestError(431, "the headers are longer than " + MAX_BYTES + " bytes");
            }
            line.write(next);
        }
        String text = new String(line.toByteArray(), StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** The value of a header; empty if it is missing. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean says(String name, String token) {
        for (String part : header(name).split(",", -1)) {
            if (part.trim().equalsIgnoreCase(token)) {
                return true;
            }
        }
        return false;
    }

    boolean keepsAlive() {
        return minor == 1 ? !says("connection", "close") : says("connection", "keep-alive");
    }

    boolean expectsContinue() {
        return minor == 1 && says("expect", "100-continue");
    }

    /** The address under which the client reaches this server, for links. */
    String hostOr(String local) {
        String host = header("host");
        return HOST.matcher(host).matches() ? host : local;
    }
}
