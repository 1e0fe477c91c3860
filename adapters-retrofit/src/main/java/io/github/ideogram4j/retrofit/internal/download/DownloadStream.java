package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog.CancellableCall;
import io.github.ideogram4j.retrofit.internal.http.TransferProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Streams the bytes of a picture and checks that they are complete: the announced number of bytes or, if none is
 * announced, the end of the picture. An interrupt ends a stalled read.
 */
final class DownloadStream extends InputStream {
    private final Call call;
    private final ResponseBody body;
    private final AttemptDeadline deadline;
    private final long maxBytes;
    private final TransferProgress progress;
    private final TruncationDetector truncation = new TruncationDetector();
    private long count;

    /** @param maxBytes the maximum size; more bytes are an error */
    DownloadStream(
            Call call, ResponseBody body, AttemptDeadline deadline, long maxBytes, TransferProgress.Report listener) {
        this.call = call;
        this.body = body;
        this.deadline = deadline;
        this.maxBytes = maxBytes;
        this.progress = new TransferProgress(listener, body.contentLength());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        BufferedSource source = body.source();
        // what has arrived needs no watching
        int read = source.getBuffer().exhausted()
                ? await(new Read(into, offset, length))
                : source.read(into, offset, length);
        if (read < 0) {
            requireWhole();
            progress.end();
            return -1;
        }
        received(into, offset, read);
        return read;
    }

    private void received(byte[] into, int offset, int length) throws IOException {
        count += length;
        if (body.contentLength() < 0) {
            truncation.add(into, offset, length);
        }
        if (count > maxBytes) {
            throw new IOException("picture is larger than " + maxBytes + " bytes");
        }
        progress.add(length);
    }

    private int await(Read read) throws IOException {
        try {
            return CallWatchdog.run(read, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TimeoutException e) {
            throw new InterruptedIOException("it did not come within " + deadline);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failure ? failure : new IOException(String.valueOf(cause), cause);
    }

    @Override
    public void close() {
        body.close();
    }

    /** OkHttp does not check the length over HTTP/2. */
    private void requireWhole() throws IOException {
        long announced = body.contentLength();
        if (announced >= 0 && count != announced) {
            throw new IOException("picture has " + count + " of " + announced + " bytes");
        }
        if (truncation.isTruncated()) {
            throw new IOException("picture is cut off after " + count + " bytes");
        }
    }

    private final class Read implements CancellableCall<Integer> {
        private final byte[] into;
        private final int offset;
        private final int length;

        Read(byte[] into, int offset, int length) {
            this.into = into;
            this.offset = offset;
            this.length = length;
        }

        @Override
        public Integer execute() throws IOException {
            return body.source().read(into, offset, length);
        }

        @Override
        public void cancel() {
            call.cancel();
        }
    }
}
