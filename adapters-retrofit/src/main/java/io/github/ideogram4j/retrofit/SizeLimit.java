package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Fails once more bytes come than anyone should have to hold. */
final class SizeLimit extends ForwardingSource {
    private final long limit;
    private long left;

    SizeLimit(Source delegate, long limit) {
        super(delegate);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, byteCount);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("more than " + limit + " bytes");
        }
        return read;
    }
}
