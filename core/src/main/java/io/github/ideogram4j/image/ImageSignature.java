package io.github.ideogram4j.image;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The signatures of file formats that the service does not accept, to name them in messages. */
final class ImageSignature {
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf"; // of UTF-8
    private static final List<ImageSignature> KNOWN = List.of(
            new ImageSignature(0, "GIF8", "GIF"),
            new ImageSignature(0, "BM", "BMP"),
            new ImageSignature(0, "II*\0", "TIFF"),
            new ImageSignature(0, "MM\0*", "TIFF"),
            new ImageSignature(0, "%PDF", "PDF"),
            new ImageSignature(8, "avi", "AVIF"),
            new ImageSignature(8, "he", "HEIC"),
            new ImageSignature(8, "mif1", "HEIC"),
            new ImageSignature(4, "ftyp", "HEIC, AVIF or a film"),
            new ImageSignature(0, "8BPS", "PSD"),
            new ImageSignature(0, "\0\0\1\0", "ICO"),
            new ImageSignature(0, "PK\3\4", "ZIP"),
            new ImageSignature(0, "\u001f\u008b", "GZIP"),
            new ImageSignature(0, "\u0089PNG", "damaged PNG"));

    private final int offset;
    private final String bytes;
    private final String name;

    private ImageSignature(int offset, String bytes, String name) {
        this.offset = offset;
        this.bytes = bytes;
        this.name = name;
    }

    static boolean matches(byte[] head, int offset, String latin1) {
        if (head.length < offset + latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((head[offset + i] & 0xff) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String describe(byte[] head) {
        if (head.length == 0) {
            return "empty";
        }
        for (ImageSignature magic : KNOWN) {
            if (magic.matches(head)) {
                return magic.name;
            }
        }
        return isText(head) ? describeText(head) : "unknown, begins with " + hex(head);
    }

    private boolean matches(byte[] head) {
        // brands (offset 8) mean something only inside an ISO media file
        return matches(head, offset, bytes) && (offset != 8 || matches(head, 4, "ftyp"));
    }

    private static String describeText(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replace(BYTE_ORDER_MARK, "")
                .trim()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<svg")) {
            return "SVG";
        }
        if (start.startsWith("<!doctype h") || start.startsWith("<html")) {
            return "HTML";
        }
        if (start.startsWith("<")) {
            return "XML";
        }
        return start.startsWith("{") || start.startsWith("[") ? "JSON" : "text";
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return (head[0] & 0xff) < 0x80 || matches(head, 0, BYTE_ORDER_MARK);
    }

    private static String hex(byte[] head) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(4, head.length); i++) {
            hex.append(String.format("%02x", head[i] & 0xff));
        }
        return hex.toString();
    }
}
