package io.github.ideogram4j.fake.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses a {@code multipart/form-data} body as it arrives, in constant memory. */
final class MultipartParser {
    private static final int MAX_PARTS = 200;
    private static final int MAX_HEADERS = 16 * 1024;
    private static final int BUFFER = 32 * 1024;

    /** What stands behind a boundary. */
    private enum Following {
        PART,
        END,
        CONTENT
    }

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    private MultipartParser(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // the first boundary may stand at the very beginning, without the line break of the others
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /**
     * Adds each part to {@code parts} before it reads its content, so that the caller can close all of them whatever
     * happens.
     *
     * @param contentType the header of the request
     * @throws RequestError if the form is malformed
     */
    static void parse(InputStream in, String contentType, List<MultipartPart> parts) throws IOException {
        String boundary = HeaderParameters.of(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
            throw RequestError.bad("Content-Type names no boundary; let the HTTP library set this header");
        }
        new MultipartParser(in, boundary).parse(parts);
    }

    private void parse(List<MultipartPart> parts) throws IOException {
        boolean more = copyTo(null, "the form has no boundary of its Content-Type");
        while (more) {
            if (parts.size() == MAX_PARTS) {
                throw new RequestError(413, "the form has more than " + MAX_PARTS + " parts");
            }
            MultipartPart part = part();
            parts.add(part);
            more = copyTo(part, "the form ends inside of " + part.name());
            part.finish();
        }
    }

    private MultipartPart part() throws IOException {
        Map<String, String> headers = new HashMap<>();
        int[] left = {MAX_HEADERS};
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            HttpRequestHead.add(line, headers);
        }
        String disposition = headers.getOrDefault("content-disposition", "");
        Map<String, String> parameters = HeaderParameters.of(disposition);
        String name = parameters.get("name");
        if (name == null || !disposition.toLowerCase(Locale.ROOT).startsWith("form-data")) {
            throw RequestError.bad("a part has no Content-Disposition: form-data with a name");
        }
        String coding = headers.getOrDefault("content-transfer-encoding", "binary");
        if (!List.of("binary", "8bit", "7bit").contains(coding.toLowerCase(Locale.ROOT))) {
            throw RequestError.bad(Hints.quoted(name) + " has a Content-Transfer-Encoding; send the bytes as they are");
        }
        return new MultipartPart(name, fileName(parameters));
    }

    private static @Nullable String fileName(Map<String, String> parameters) {
        String extended = parameters.get("filename*");
        return extended != null ? HeaderParameters.extended(extended) : parameters.get("filename");
    }

    private String line(int[] left) throws IOException {
        int size = 0;
        byte[] line = new byte[128];
        while (true) {
            if (start == end && !fill()) {
                throw RequestError.bad("the form ends inside of the headers of a part");
            }
            byte next = buffer[start++];
            if (next == '\n') {
                int length = size > 0 && line[size - 1] == '\r' ? size - 1 : size;
                return MultipartPart.utf8("a header of a part", Arrays.copyOf(line, length));
            }
            if (--left[0] < 0) {
                throw RequestError.bad("the headers of a part are longer than " + MAX_HEADERS + " bytes");
            }
            if (size == line.length) {
                line = Arrays.copyOf(line, size * 2);
            }
            line[size++] = next;
        }
    }

    /** Copies up to the next boundary; tells whether another part follows it. */
    private boolean copyTo(@Nullable OutputStream out, String early) throws IOException {
        while (true) {
            int found = find();
            write(out, found - start);
            if (end - start >= delimiter.length) { // otherwise a boundary may begin here
                Following following = following(early);
                if (following != Following.CONTENT) {
                    return following == Following.PART;
                }
                write(out, 1);
            } else if (!fill()) {
                throw RequestError.bad(early);
            }
        }
    }

    private void write(@Nullable OutputStream out, int count) throws IOException {
        if (out != null) {
            out.write(buffer, start, count);
        }
        start += count;
    }

    /** The first place at which a boundary begins or may begin; the end of the buffer if there is none. */
    private int find() {
        for (int i = start; i < end; i++) {
            int length = 0;
            while (length < delimiter.length && i + length < end && buffer[i + length] == delimiter[length]) {
                length++;
            }
            if (length == delimiter.length || i + length == end) {
                return i;
            }
        }
        return end;
    }

    /** Skips the boundary at the start of the buffer, unless other text than a boundary's follows it. */
    private Following following(String early) throws IOException {
        int next = delimiter.length;
        while (byteAt(next, early) == ' ' || byteAt(next, early) == '\t') {
            next++;
        }
        int one = byteAt(next, early);
        int two = one == '\r' || one == '-' ? byteAt(next + 1, early) : -1;
        if (one == '\r' && two == '\n') {
            start += next + 2;
            return Following.PART;
        }
        if (one == '-' && two == '-' && next == delimiter.length) {
            start += next + 2;
            return Following.END;
        }
        return Following.CONTENT;
    }

    /** The byte at an index from the start of the buffer. Blanks that fill the whole buffer are content. */
    private int byteAt(int index, String early) throws IOException {
        while (end - start <= index) {
            if (index >= BUFFER - 1) {
                return -1;
            }
            if (!fill()) {
                throw RequestError.bad(early);
            }
        }
        return buffer[start + index];
    }

    /** Reads more behind what the buffer has; false at the end of the body. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }
}
