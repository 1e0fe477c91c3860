package io.github.ideogram4j.journal;

import io.github.ideogram4j.internal.Excerpt;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One line of a journal file: version, what happened, when, to which request, of which operation, further values, and a checksum
 * over all that; separated by blanks, with everything else percent-encoded.
 *
 * @param event {@code sent}, {@code answered}, {@code unknown}, {@code unreadable} or {@code unbilled}
 */
record JournalLine(String event, Instant at, RequestFingerprint request, String operation, Map<String, String> values) {
    private static final String VERSION = "1";
    private static final String UTF_8 = "UTF-8";
    private static final int PARTS = 7;
    private static final Pattern TORN = Pattern.compile("(?:1(?: [^ ]*){0,5}(?: [0-9a-f]{0,7})?)?");

    /** Ends in a line feed. */
    byte[] bytes() {
        StringBuilder line = new StringBuilder(VERSION)
                .append(' ')
                .append(event)
                .append(' ')
                .append(at)
                .append(' ')
                .append(request)
                .append(' ')
                .append(encode(operation))
                .append(' ');
        String separator = "";
        for (Map.Entry<String, String> value : values.entrySet()) {
            line.append(separator).append(encode(value.getKey())).append('=').append(encode(value.getValue()));
            separator = "&";
        }
        return (line + " " + checksum(line.toString()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Empty for a line that was torn when a program died while it wrote: then what the line speaks of had not begun, or is known
     * from the line before.
     *
     * @param text without its line feed
     * @throws IOException if the line is not torn but changed, or of a version to come: it may say that a request was sent
     */
    static Optional<JournalLine> parse(String text) throws IOException {
        int end = text.lastIndexOf(' ');
        if (end < 0 || !checksum(text.substring(0, end)).equals(text.substring(end + 1))) {
            requireTorn(text);
            return Optional.empty();
        }
        String[] parts = text.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            throw new IOException("a line is of a version this library does not know: " + Excerpt.of(parts[0]));
        }
        try {
            return Optional.of(new JournalLine(
                    parts[1],
                    Instant.parse(parts[2]),
                    new RequestFingerprint(parts[3]),
                    decode(parts[4]),
                    values(parts[5])));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("a line holds what no journal writes", e);
        }
    }

    /** A torn line is the beginning of a whole one, and zeros where the disk had got no further. */
    private static void requireTorn(String text) throws IOException {
        int zeros = text.indexOf('\0');
        String start = zeros < 0 ? text : text.substring(0, zeros);
        if (!TORN.matcher(start).matches()) {
            throw new IOException("a line has been changed, or is no journal's: " + Excerpt.of(start));
        }
    }

    boolean isAnswer() {
        return event.equals("answered");
    }

    /** What the line says of its request; to be asked only of a line that stands. */
    JournalEntry entry() throws IOException {
        String reason = values.getOrDefault("reason", "");
        return switch (event) {
            case "sent" -> entry(JournalEntry.State.SENT, Optional.empty(), reason);
            case "unknown" -> entry(JournalEntry.State.UNKNOWN, Optional.empty(), reason);
            case "unreadable" -> entry(JournalEntry.State.UNREADABLE, Optional.empty(), reason);
            case "answered" -> entry(JournalEntry.State.ANSWERED, Optional.of(AnswerFields.read(values)), reason);
            default -> throw new IOException("a line speaks of an event this library does not know: " + event);
        };
    }

    private JournalEntry entry(JournalEntry.State state, Optional<JournalAnswer> answer, String reason) {
        return new JournalEntry(request, operation, at, state, answer, reason);
    }

    private static Map<String, String> values(String text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String encode(String text) {
        try {
            return URLEncoder.encode(text, UTF_8);
        } catch (IOException e) {
            throw new AssertionError("every JVM has UTF-8", e);
        }
    }

    private static String decode(String text) throws IOException {
        return URLDecoder.decode(text, UTF_8);
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        crc.update(bytes, 0, bytes.length);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
