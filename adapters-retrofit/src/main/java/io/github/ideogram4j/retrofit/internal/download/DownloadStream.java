package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import io.github.ideogram4j.retrofit.internal.http.CallThreads;
import io.github.ideogram4j.retrofit.internal.http.CancellableCall;
import io.github.ideogram4j.retrofit.internal.http.TransferProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Streams the bytes of a picture and checks that they are complete: the announced number of bytes or, if none is
 * announced, the end of the picture. Reads on a thread of its own, so that an interrupt ends a stalled read.
 */
final class DownloadStream extends InputStream {
    private final Call call;
    private final ResponseBody body;
    private final CallThreads threads;
    private final AttemptDeadline deadline;
    private final long maxBytes;
    private final TransferProgress progress;
    private final TruncationDetector truncation = new TruncationDetector();
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int end;
    private long count;
    private boolean abandoned;

    /** @param maxBytes the maximum size; more bytes are an error */
    DownloadStream(
            Call call,
            ResponseBody body,
            CallThreads threads,
            AttemptDeadline deadline,
            long maxBytes,
            TransferProgress.Report listener) {
        this.call = call;
        this.body = body;
        this.threads = threads;
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
        if (at == end && !fill()) {
            return -1;
        }
        int part = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, offset, part);
        at += part;
        return part;
    }

    /** Fills the buffer. Returns false at the end of the picture. */
    private boolean fill() throws IOException {
        int read = await(new Read());
        if (read < 0) {
            requireWhole();
            progress.end();
            return false;
        }
        at = 0;
        end = read;
        count += read;
        if (body.contentLength() < 0) {
            truncation.add(buffer, read);
        }
        if (count > maxBytes) {
            throw new IOException("picture is larger than " + maxBytes + " bytes");
        }
        progress.add(read);
        return true;
    }

    private int await(Read read) throws IOException {
        try {
            return threads.run(read, deadline);
        } catch (InterruptedException e) {
            abandoned = true;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TimeoutException e) {
            abandoned = true;
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

    /** An abandoned body is closed by the thread that still reads it. */
    @Override
    public void close() {
        if (!abandoned) {
            body.close();
        }
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

    /** One read into the buffer, which is never used again if the read is abandoned. */
    private final class Read implements CancellableCall<Integer> {
        @Override
        public Integer execute() throws IOException {
            return body.byteStream().read(buffer);
        }

        @Override
        public void cancel() {
            call.cancel();
        }

        @Override
        public void finish(boolean givenUp) {
            if (givenUp) {
                body.close();
            }
        }
    }
}
