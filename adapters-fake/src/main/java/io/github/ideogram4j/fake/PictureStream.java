package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Sleeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A picture's bytes: all of them, or half of them and what is scripted then. */
final class PictureStream extends InputStream {
    private final FakePicture.Shelf png;
    private final InputStream content;
    private final CallOptions options;
    private final PictureOutcome outcome;
    private final Sleeper sleeper;
    private final long end;
    private long count;

    PictureStream(FakePicture.Shelf png, CallOptions options, PictureOutcome outcome, Sleeper sleeper) {
        this.png = png;
        this.content = png.content();
        this.options = options;
        this.outcome = outcome;
        this.sleeper = sleeper;
        this.end = outcome == PictureOutcome.WHOLE ? png.size() : png.size() / 2;
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
        Transfers.received(options.transfers(), count, count + read, png.size());
        count += read;
        return read;
    }

    private int atTheEnd() throws IOException {
        if (outcome == PictureOutcome.STALLED) {
            throw waitInVain();
        }
        if (outcome == PictureOutcome.CUT_OFF) {
            throw new IOException("picture has " + count + " of " + png.size() + " bytes, as scripted");
        }
        return -1;
    }

    private InterruptedIOException waitInVain() {
        Silence silence = Silence.of(options, sleeper);
        try {
            silence.outlast();
            return new InterruptedIOException("it did not come within " + silence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("interrupted");
        }
    }
}
