package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okio.BufferedSink;
import okio.ByteString;

/** What a form says before, between and after its files. */
record TextPart(ByteString content) implements FormPart {

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
