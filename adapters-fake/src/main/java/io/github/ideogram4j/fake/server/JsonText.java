package io.github.ideogram4j.fake.server;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes maps, collections, optional values, text, numbers, booleans and null as JSON, all in ASCII. */
final class JsonText {
    private JsonText() {}

    static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder(512);
        write(value, json);
        return json.toString();
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), json);
        } else if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(before);
                quote(String.valueOf(entry.getKey()), json);
                json.append(':');
                write(entry.getValue(), json);
                before = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Collection<?> list) {
            String before = "[";
            for (Object element : list) {
                json.append(before);
                write(element, json);
                before = ",";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            quote(value.toString(), json);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"' || next == '\\') {
                json.append('\\').append(next);
            } else if (next >= ' ' && next < 0x7f) {
                json.append(next);
            } else {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(Character.forDigit((next >> shift) & 0xf, 16));
                }
            }
        }
        json.append('"');
    }
}
