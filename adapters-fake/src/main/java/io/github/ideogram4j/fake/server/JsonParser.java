package io.github.ideogram4j.fake.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON strictly (RFC 8259) to maps, lists, strings, {@link BigDecimal}, booleans and null. An object with a repeated
 * name is malformed.
 */
final class JsonParser {
    private static final int MAX_DEPTH = 32;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d{0,40})(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,4})?");

    private final String what;
    private final String text;
    private int at;

    private JsonParser(String what, String text) {
        this.what = what;
        this.text = text;
    }

    /**
     * Parses one value.
     *
     * @param what names the text in the message of the error
     */
    static @Nullable Object parse(String what, String text) throws RequestError {
        JsonParser parser = new JsonParser(what, text);
        Object value = parser.value(0);
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.malformed("text follows the value");
        }
        return value;
    }

    /** Parses one object. */
    static Map<?, ?> object(String what, String text) throws RequestError {
        if (parse(what, text) instanceof Map<?, ?> map) {
            return map;
        }
        throw RequestError.bad(what + " is not a JSON object");
    }

    private @Nullable Object value(int depth) throws RequestError {
        if (depth > MAX_DEPTH) {
            throw malformed("nested more than " + MAX_DEPTH + " deep");
        }
        skipBlanks();
        return switch (at < text.length() ? text.charAt(at) : ' ') {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> map(int depth) throws RequestError {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        if (skip('}')) {
            return map;
        }
        do {
            skipBlanks();
            String name = string();
            require(':');
            Object value = value(depth + 1);
            if (map.containsKey(name)) {
                throw malformed(Hints.quoted(name) + " comes twice");
            }
            map.put(name, value);
        } while (skip(','));
        require('}');
        return map;
    }

    private List<@Nullable Object> list(int depth) throws RequestError {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        if (skip(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (skip(','));
        require(']');
        return list;
    }

    private String string() throws RequestError {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw malformed("a string is expected");
        }
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '"') {
                at++;
                return string.toString();
            }
            if (next < ' ') {
                throw malformed("a control character in a string");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        throw malformed("a string does not end");
    }

    /** Reads what follows a backslash, up to its last character. */
    private char escaped() throws RequestError {
        at++;
        char next = at < text.length() ? text.charAt(at) : ' ';
        int plain = "\"\\/bfnrt".indexOf(next);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (next != 'u' || at + 4 >= text.length()) {
            throw malformed("a backslash before an unknown character");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(++at), 16);
            if (digit < 0) {
                throw malformed("\\u without four digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private BigDecimal number() throws RequestError {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw malformed("a value is expected");
        }
        at = matcher.end();
        return new BigDecimal(matcher.group());
    }

    private @Nullable Boolean word(String word, @Nullable Boolean value) throws RequestError {
        if (!text.startsWith(word, at)) {
            throw malformed("a value is expected");
        }
        at += word.length();
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char mark) {
        skipBlanks();
        boolean there = at < text.length() && text.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char mark) throws RequestError {
        if (!skip(mark)) {
            throw malformed("'" + mark + "' is expected");
        }
    }

    private RequestError malformed(String problem) {
        return RequestError.bad(what + " is not JSON: " + problem + " at character " + at);
    }
}
