package io.github.ideogram4j.retrofit.internal.body;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import io.github.ideogram4j.retrofit.internal.http.TransferProgress;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.jspecify.annotations.Nullable;

/** Passes a body to the HTTP stack: refuses a second write and reports progress to a listener. */
public final class SingleWriteBody extends RequestBody implements RequestState.Carrier {
    private final OneShotBody body;
    private final RequestState state;
    private final TransferListener listener;

    /**
     * Wraps a body, which the caller closes.
     *
     * @param state refuses a second write
     * @param listener is told the bytes sent
     */
    public SingleWriteBody(OneShotBody body, RequestState state, TransferListener listener) {
        this.body = body;
        this.state = state;
        this.listener = listener;
    }

    @Override
    public RequestState state() {
        return state;
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
        state.write();
        if (listener == TransferListener.NONE) {
            body.writeTo(sink);
        } else {
            writeCounted(sink);
        }
    }

    private void writeCounted(BufferedSink sink) throws IOException {
        long length = contentLength();
        TransferProgress progress = new TransferProgress(listener::sent, length);
        if (length <= TransferProgress.STEP) {
            body.writeTo(sink);
            progress.add(length);
            return;
        }
        BufferedSink counting = Okio.buffer(new CountingSink(sink, progress));
        body.writeTo(counting);
        counting.emit();
    }

    /** Counts bytes without copying them: whole segments are moved. */
    private static final class CountingSink extends ForwardingSink {
        private final TransferProgress progress;

        CountingSink(Sink delegate, TransferProgress progress) {
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
