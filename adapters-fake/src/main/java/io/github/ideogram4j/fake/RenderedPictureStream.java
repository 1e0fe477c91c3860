package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fake.internal.wire.PictureStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Streams an encoded picture and applies the scripted outcome: complete, cut off or stalled after half of the bytes. */
final class RenderedPictureStream extends PictureStream {
    private final FakePicture.PngBuffer png;
    private final InputStream content;
    private final CallOptions options;
    private final PictureOutcome outcome;
    private final Timing.Sleeper sleeper;
    private final long end;
    private long count;

    RenderedPictureStream(
            FakePicture.PngBuffer png, CallOptions options, PictureOutcome outcome, Timing.Sleeper sleeper) {
        this.png = png;
        this.content = png.content();
        this.options = options;
        this.outcome = outcome;
        this.sleeper = sleeper;
        this.end = outcome == PictureOutcome.WHOLE ? png.size() : png.size() / 2;
    }

    @Override
    public long size() {
        return png.size();
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
        return count == end ? atTheEnd() : more(into, offset, length);
    }

    private int more(byte[] into, int offset, int length) throws IOException {
        int read = content.read(into, offset, (int) Math.min(length, end - count));
        TransferReporter.received(options.transfers(), count, count + read, png.size());
        count += read;
        return read;
    }

    private int atTheEnd() throws IOException {
        if (outcome == PictureOutcome.STALLED) {
            throw awaitTimeout();
        }
        if (outcome == PictureOutcome.CUT_OFF) {
            throw new IOException("picture has " + count + " of " + png.size() + " bytes, as scripted");
        }
        return -1;
    }

    private InterruptedIOException awaitTimeout() {
        SimulatedTimeout timeout = SimulatedTimeout.of(options, sleeper);
        try {
            timeout.await();
            return new InterruptedIOException("the picture did not arrive within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("interrupted");
        }
    }
}
