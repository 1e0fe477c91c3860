package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okio.BufferedSink;
import okio.ByteString;

/** A text field, or a JSON field, which has a content type but no file name. */
record TextPart(ByteString head, ByteString content) implements FormPart {

    static TextPart text(String name, String value) {
        return new TextPart(PartHead.of(name).end(), ByteString.encodeUtf8(value));
    }

    static TextPart json(String name, ByteString value) {
        return new TextPart(PartHead.of(name).contentType("application/json").end(), value);
    }

    @Override
    public long length() {
        return content.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content);
    }

    @Override
    public void close() {}
}
