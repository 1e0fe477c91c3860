package io.github.ideogram4j.retrofit;

import okio.ByteString;

/** The header lines of one form part. */
final class PartHead {
    private final StringBuilder lines = new StringBuilder("Content-Disposition: form-data");

    private PartHead() {}

    static PartHead of(String name) {
        return new PartHead().parameter("name", name);
    }

    PartHead fileName(String name) {
        return parameter("filename", name);
    }

    PartHead contentType(String type) {
        lines.append("\r\nContent-Type: ").append(type);
        return this;
    }

    ByteString end() {
        return ByteString.encodeUtf8(lines.append("\r\n\r\n").toString());
    }

    /** Escapes as browsers do; a file name must not be able to forge a header. */
    private PartHead parameter(String name, String value) {
        String escaped = value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        lines.append("; ").append(name).append("=\"").append(escaped).append('"');
        return this;
    }
}
