package io.github.ideogram4j.journal;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One record of a journal file: what happened, when, to which request, of which operation, further values, and a checksum over
 * all that and the checksum of the record before; separated by blanks, with everything else percent-encoded.
 *
 * @param event {@code sent}, {@code answered}, {@code unknown}, {@code unreadable} or {@code unbilled}
 */
record JournalLine(String event, Instant at, RequestFingerprint request, String operation, Map<String, String> values) {
    private static final String UTF_8 = "UTF-8";
    // possessive and without groups that repeat: long lines must not need a deep stack
    private static final Pattern FORMAT = Pattern.compile("(sent|answered|unknown|unreadable|unbilled) "
            + "([-+:.0-9TZ]{1,40}+) ([0-9a-f]{64}) ([-.*%+\\w]*+) ([-.*%+\\w=&]*+) ([0-9a-f]{8})");

    /**
     * Ends in a line feed.
     *
     * @param previous the checksum of the record before; 0 for the first
     */
    byte[] bytes(int previous) {
        StringBuilder line = new StringBuilder(event)
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
        String text = line.append(' ').toString();
        return (text + hex(checksum(previous, text)) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads what {@link #bytes} writes; empty if the line, or one before it, is not as it was written.
     *
     * @param text without its line feed
     */
    static Optional<JournalLine> parse(String text, int previous) throws IOException {
        Matcher parts = FORMAT.matcher(text);
        if (!parts.matches() || checksum(previous, text.substring(0, parts.start(6))) != checksum(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JournalLine(
                    parts.group(1),
                    Instant.parse(parts.group(2)),
                    new RequestFingerprint(parts.group(3)),
                    decode(parts.group(4)),
                    values(parts.group(5))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a crash can leave this as the end of a file: the beginning of a line, then zeros. */
    static boolean isTorn(String text) {
        String start = beforeZeros(text);
        Matcher line = FORMAT.matcher(start);
        return line.matches() || line.hitEnd();
    }

    /** The text without the zeros at its end. */
    static String beforeZeros(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\0') {
            end--;
        }
        return text.substring(0, end);
    }

    /** The checksum that a line ends with. */
    static int checksum(String line) {
        return Integer.parseUnsignedInt(line.substring(line.length() - 8), 16);
    }

    static int checksum(int previous, String text) {
        CRC32 crc = new CRC32();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(previous >>> shift);
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        crc.update(bytes, 0, bytes.length);
        return (int) crc.getValue();
    }

    static String hex(int checksum) {
        return String.format(Locale.ROOT, "%08x", checksum);
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
            default -> throw new AssertionError(event); // the others leave no entry
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
}
