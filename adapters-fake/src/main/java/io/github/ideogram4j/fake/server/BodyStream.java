package io.github.ideogram4j.fake.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a request, by its length or in chunks. Asks for it if the client waits to be asked. */
final class BodyStream extends InputStream {
    /** The largest body: the vendor takes requests below 50 MB. */
    static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final OutputStream out;
    private final boolean chunked;
    private boolean mustAsk;
    private boolean first = true;
    private boolean ended;
    private long left; // of the body, or of the chunk
    private long total;

    private BodyStream(InputStream in, OutputStream out, boolean chunked, long length, boolean mustAsk) {
        this.in = in;
        this.out = out;
        this.chunked = chunked;
        this.left = length;
        this.ended = !chunked && length == 0;
        this.mustAsk = mustAsk && !ended;
    }

    static BodyStream of(HttpRequestHead head, InputStream in, OutputStream out) throws RequestError {
        String coding = head.header("transfer-encoding");
        String length = head.header("content-length");
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("chunked")) {
            throw new RequestError(501, "the transfer encoding is not chunked");
        }
        if (!coding.isEmpty() && (!length.isEmpty() || head.minor() == 0)) {
            throw RequestError.bad("a chunked body has no length, and HTTP/1.0 has no chunks");
        }
        if (!head.header("expect").isEmpty() && !head.says("expect", "100-continue")) {
            throw new RequestError(417, "Expect is not 100-continue");
        }
        return new BodyStream(in, out, !coding.isEmpty(), length(length), head.expectsContinue());
    }

    private static long length(String text) throws RequestError {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,18}")) {
            throw RequestError.bad("Content-Length is not a number");
        }
        long length = Long.parseLong(text);
        requireTaken(length);
        return length;
    }

    private static void requireTaken(long bytes) throws RequestError {
        if (bytes > MAX_BYTES) {
            throw new RequestError(413, "the request has more than " + MAX_BYTES + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (mustAsk) {
            mustAsk = false;
            out.write(CONTINUE);
            out.flush();
        }
        if (chunked && left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw RequestError.bad("the body ends early");
        }
        left -= read;
        total += read;
        ended = !chunked && left == 0;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first && !line().isEmpty()) {
            throw RequestError.bad("a chunk is longer than announced");
        }
        first = false;
        String size = line().replaceFirst("\\s*;.*", "").trim();
        if (!size.matches("[0-9A-Fa-f]{1,8}")) {
            throw RequestError.bad("the size of a chunk is not a number");
        }
        left = Long.parseLong(size, 16);
        requireTaken(total + left);
        if (left == 0) {
            ended = true;
            for (int lines = 0; !line().isEmpty(); lines++) {
                if (lines > 100) {
                    throw RequestError.bad("too many trailers");
                }
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > 1000) {
                throw RequestError.bad("the body ends early");
            }
            line.append((char) next);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    /** Reads what the handler has left, if that is little; tells whether the body has ended. */
    boolean finish() throws IOException {
        if (!ended && (mustAsk || left > 1024 * 1024)) {
            return false;
        }
        byte[] rest = new byte[8192];
        long most = total + 1024 * 1024;
        while (total <= most && read(rest, 0, rest.length) >= 0) {
            // skipped
        }
        return ended;
    }
}
