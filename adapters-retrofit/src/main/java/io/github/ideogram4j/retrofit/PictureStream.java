package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * A picture's bytes as they arrive: exactly as many as announced, or to the picture's end, and no more than the cap. They are read on a thread of
 * their own, so that an interrupt of the reader ends a read that is stalled.
 */
final class PictureStream extends InputStream {
    private final Call call;
    private final ResponseBody body;
    private final CallThreads threads;
    private final Deadline deadline;
    private final long maxBytes;
    private final Progress progress;
    private final PictureEnd ending = new PictureEnd();
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int end;
    private long count;
    private boolean abandoned;

    /** @param maxBytes more than that is an error, announced or not */
    PictureStream(
            Call call,
            ResponseBody body,
            CallThreads threads,
            Deadline deadline,
            long maxBytes,
            Progress.Report listener) {
        this.call = call;
        this.body = body;
        this.threads = threads;
        this.deadline = deadline;
        this.maxBytes = maxBytes;
        this.progress = new Progress(listener, body.contentLength());
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

    /** Whether there is more. */
    private boolean fill() throws IOException {
        int read = await(new Filling());
        if (read < 0) {
            requireWhole();
            progress.end();
            return false;
        }
        at = 0;
        end = read;
        count += read;
        if (body.contentLength() < 0) {
            ending.add(buffer, read);
        }
        if (count > maxBytes) {
            throw new IOException("picture is larger than " + maxBytes + " bytes");
        }
        progress.add(read);
        return true;
    }

    private int await(Filling filling) throws IOException {
        try {
            return threads.run(filling, deadline);
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

    /** What is abandoned is closed by the thread that still reads it. */
    @Override
    public void close() {
        if (!abandoned) {
            body.close();
        }
    }

    /** HTTP/2 does not see to it by itself. */
    private void requireWhole() throws IOException {
        long announced = body.contentLength();
        if (announced >= 0 && count != announced) {
            throw new IOException("picture has " + count + " of " + announced + " bytes");
        }
        if (ending.isMissing()) {
            throw new IOException("picture is cut off after " + count + " bytes");
        }
    }

    /** One read; whoever abandons it never looks at the buffer again. */
    private final class Filling implements HttpExchange<Integer> {
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
