package io.github.ideogram4j.fake.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a header value, such as {@code form-data; name="image"; filename="a \"b\".png"}. */
final class HeaderParameters {
    private static final Pattern EXTENDED = Pattern.compile("(?i)utf-8'[^']*'(.*)");

    private HeaderParameters() {}

    /** The parameters by lower-case name; the first wins if a name comes twice. */
    static Map<String, String> of(String value) {
        Map<String, String> parameters = new HashMap<>();
        int at = value.indexOf(';');
        while (at >= 0 && at < value.length()) {
            int equals = value.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = value.substring(at + 1, equals).trim().toLowerCase(Locale.ROOT);
            StringBuilder text = new StringBuilder();
            at = equals + 1;
            while (at < value.length() && value.charAt(at) == ' ') {
                at++;
            }
            if (at < value.length() && value.charAt(at) == '"') {
                at = unquote(value, at + 1, text);
            } else {
                int end = value.indexOf(';', at);
                text.append(value.substring(at, end < 0 ? value.length() : end).trim());
            }
            parameters.putIfAbsent(name, text.toString());
            at = value.indexOf(';', at);
        }
        return parameters;
    }

    /** Appends the quoted text and returns the index behind its closing quote. */
    private static int unquote(String value, int from, StringBuilder text) {
        int at = from;
        while (at < value.length() && value.charAt(at) != '"') {
            // other backslashes are part of Windows paths, which old clients send unescaped
            boolean escaped = value.startsWith("\\\"", at) || value.startsWith("\\\\", at);
            // browsers send a quote as %22
            boolean encoded = value.startsWith("%22", at);
            text.append(encoded ? '"' : value.charAt(escaped ? at + 1 : at));
            at += encoded ? 3 : escaped ? 2 : 1;
        }
        return Math.min(at + 1, value.length());
    }

    /** Decodes {@code UTF-8''%E2%82%AC.png} (RFC 8187); other text stays as it is. */
    static String extended(String value) {
        Matcher matcher = EXTENDED.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        String coded = String.valueOf(matcher.group(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < coded.length(); i++) {
            int high = i + 2 < coded.length() ? Character.digit(coded.charAt(i + 1), 16) : -1;
            int low = i + 2 < coded.length() ? Character.digit(coded.charAt(i + 2), 16) : -1;
            if (coded.charAt(i) == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(coded.charAt(i));
            }
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
