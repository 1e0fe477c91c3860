package io.github.ideogram4j.retrofit;

import okio.Buffer;
import okio.ByteString;

/** The text of a form, up to its next file: header lines and fields. */
final class FormText {
    private final Buffer text = new Buffer();
    private final String boundary;

    FormText(String boundary) {
        this.boundary = boundary;
    }

    FormText part(String name) {
        text.writeUtf8("--").writeUtf8(boundary).writeUtf8("\r\nContent-Disposition: form-data");
        return parameter("name", name);
    }

    FormText fileName(String name) {
        return parameter("filename", name);
    }

    FormText contentType(String type) {
        text.writeUtf8("\r\nContent-Type: ").writeUtf8(type);
        return this;
    }

    FormText beginContent() {
        text.writeUtf8("\r\n\r\n");
        return this;
    }

    void field(String value) {
        beginContent().text.writeUtf8(value);
        endContent();
    }

    void field(ByteString value) {
        beginContent().text.write(value);
        endContent();
    }

    void endContent() {
        text.writeUtf8("\r\n");
    }

    void end() {
        text.writeUtf8("--").writeUtf8(boundary).writeUtf8("--\r\n");
    }

    /** What has been written since the last time. */
    ByteString take() {
        return text.readByteString();
    }

    /** Escapes as browsers do; a file name must not be able to forge a header. */
    private FormText parameter(String name, String value) {
        String escaped = value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        text.writeUtf8("; ").writeUtf8(name).writeUtf8("=\"").writeUtf8(escaped).writeUtf8("\"");
        return this;
    }
}
