package io.github.ideogram4j.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** The lines of a journal while its file is locked. */
final class JournalLines {
    private static final int BUFFER_BYTES = 8192;

    private final RandomAccessFile file;

    JournalLines(RandomAccessFile file) {
        this.file = file;
    }

    /** Takes in what has been added since the last time, by whomever. */
    void readInto(JournalIndex index) throws IOException {
        if (file.length() < index.end()) {
            throw new IOException("it has become shorter, from " + index.end() + " to " + file.length() + " bytes");
        }
        file.seek(index.end());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
            split(buffer, length, line, index);
        }
    }

    private static void split(byte[] buffer, int length, ByteArrayOutputStream line, JournalIndex index)
            throws IOException {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, start, i - start);
                index.add(text(line.toByteArray()));
                line.reset();
                start = i + 1;
            }
        }
        line.write(buffer, start, length - start);
    }

    JournalLine at(JournalIndex.Place place) throws IOException {
        byte[] line = new byte[place.length()];
        file.seek(place.offset());
        file.readFully(line);
        return JournalLine.parse(text(line)).orElseThrow(() -> new IOException("a line has been changed"));
    }

    /**
     * Returns once it is on the disk. What a crash has left of a line is ended first.
     *
     * @param torn whether there is such a thing
     */
    void append(JournalLine line, boolean torn) throws IOException {
        byte[] bytes = line.bytes();
        byte[] whole = new byte[bytes.length + (torn ? 1 : 0)];
        whole[0] = '\n';
        System.arraycopy(bytes, 0, whole, whole.length - bytes.length, bytes.length);
        file.seek(file.length());
        file.write(whole);
        file.getFD().sync();
    }

    long length() throws IOException {
        return file.length();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.US_ASCII);
    }
}
