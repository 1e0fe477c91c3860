package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.TransferListener;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.jspecify.annotations.Nullable;

/** The body of a paid POST as the HTTP stack gets it: it can be written once, and a listener is told how far it is. */
final class OutgoingBody extends RequestBody {
    private final PaidBody body;
    private final Transit transit;
    private final TransferListener listener;

    OutgoingBody(PaidBody body, Transit transit, TransferListener listener) {
        this.body = body;
        this.transit = transit;
        this.listener = listener;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        transit.write();
        if (listener == TransferListener.NONE) {
            body.writeTo(sink);
        } else {
            writeCounted(sink);
        }
    }

    private void writeCounted(BufferedSink sink) throws IOException {
        BufferedSink counting = Okio.buffer(new CountingSink(sink, new Progress(listener::sent, contentLength())));
        body.writeTo(counting);
        counting.emit();
    }

    /** Moves whole segments on, so counting copies nothing. */
    private static final class CountingSink extends ForwardingSink {
        private final Progress progress;

        CountingSink(Sink delegate, Progress progress) {
            super(delegate);
            this.progress = progress;
        }

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            super.write(source, byteCount);
            progress.add(byteCount);
        }
    }
}
