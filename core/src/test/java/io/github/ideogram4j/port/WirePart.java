package io.github.ideogram4j.port;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a form, as a server received it. */
public final class WirePart {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]+)\"?.*");

    private final String head;
    private final byte[] bytes;

    private WirePart(String head, byte[] bytes) {
        this.head = head;
        this.bytes = bytes;
    }

    /** In Latin-1, where each character is a byte, so that it can be searched without changing the bytes. */
    static List<WirePart> listOf(String contentType, byte[] body) {
        Matcher form = BOUNDARY.matcher(contentType);
        if (!form.matches()) {
            return List.of();
        }
        String delimiter = "\r\n--" + form.group(1);
        String rest = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        List<WirePart> parts = new ArrayList<>();
        for (int at = rest.indexOf(delimiter); at >= 0; ) {
            int start = at + delimiter.length();
            at = rest.indexOf(delimiter, start);
            if (at >= 0) {
                parts.add(of(rest.substring(start, at)));
            }
        }
        return parts;
    }

    private static WirePart of(String part) {
        int end = part.indexOf("\r\n\r\n");
        String head = new String(part.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new WirePart(head, part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    public String name() {
        return parameter("name").orElse("");
    }

    public Optional<String> fileName() {
        return parameter("filename");
    }

    public Optional<String> contentType() {
        return find("(?im)^content-type:\\s*([^\\r\\n]*)");
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    private Optional<String> parameter(String name) {
        return find("(?i)[;\\s]" + name + "=\"([^\"]*)\"");
    }

    private Optional<String> find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return head.trim() + " (" + bytes.length + " bytes)";
    }
}
