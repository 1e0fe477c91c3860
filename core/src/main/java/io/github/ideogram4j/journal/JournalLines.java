package io.github.ideogram4j.journal;

import io.github.ideogram4j.internal.Excerpt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a journal while its file is locked.
 *
 * <p>The first line, the header, has the number of records. It is rewritten in place once a record is on the disk, so it never
 * promises a record that a crash can take away. No line is written before the header of a new file is on the disk.
 */
final class JournalLines {
    static final int HEADER_BYTES = header(0).length();

    private static final int BUFFER_BYTES = 8192;
    // answers may hold the bytes of eight pictures in place of links
    private static final int MAX_LINE_BYTES = 32 * 1024 * 1024;
    private static final String TITLE = "ideogram4j-journal ";
    private static final Pattern HEADER = Pattern.compile(TITLE + "2 ([0-9]{10}) [0-9a-f]{8}\n");
    private static final Pattern OTHER_VERSION = Pattern.compile("(?s)(?:1 |" + TITLE + "(?!2 )[0-9]).*");
    private static final String REMEDY =
            ". Restore the file from a copy, or delete it if paying again for what it records" + " is all right";

    private final RandomAccessFile file;
    private final Runnable nameKeeper;

    /** @param nameKeeper returns once the file's name is on the disk */
    JournalLines(RandomAccessFile file, Runnable nameKeeper) {
        this.file = file;
        this.nameKeeper = nameKeeper;
    }

    /**
     * Reads what has been added since the last time, by this process or another.
     *
     * @throws IOException if the file is not as it was written, a crash aside
     */
    void readInto(JournalIndex index) throws IOException {
        long recorded = recorded();
        if (file.length() < index.end() && index.lines() > 0) {
            throw damaged(index.lines(), "is missing, the file has become shorter");
        }
        file.seek(Math.min(file.length(), index.end()));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
            split(buffer, length, line, index);
        }
        String rest = text(line.toByteArray());
        if (!JournalLine.isTorn(rest)) {
            throw damaged(index.lines() + 1, "has been changed, or is no journal's");
        }
        if (index.lines() < recorded) {
            throw damaged(index.lines() + 1, "is missing or incomplete, there were " + recorded + " records");
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
        if (line.size() > MAX_LINE_BYTES) {
            throw damaged(index.lines() + 1, "is longer than " + MAX_LINE_BYTES + " bytes, which no journal writes");
        }
    }

    /** The number of records that the file must have at least; 0 for a new file. */
    private long recorded() throws IOException {
        byte[] bytes = new byte[(int) Math.min(HEADER_BYTES, file.length())];
        file.seek(0);
        file.readFully(bytes);
        String text = text(bytes);
        Matcher header = HEADER.matcher(text);
        if (header.matches() && text.equals(header(Long.parseLong(header.group(1))))) {
            return Long.parseLong(header.group(1));
        }
        if (isNew(text)) {
            return 0;
        }
        throw damaged(
                0,
                OTHER_VERSION.matcher(text).matches()
                        ? "is of a journal of another version of this library"
                        : "has been changed, or is no journal's");
    }

    /** Whether the file is empty, or a crash left it so while its header was written. */
    private boolean isNew(String text) throws IOException {
        return file.length() <= HEADER_BYTES && header(0).startsWith(JournalLine.beforeZeros(text));
    }

    JournalLine at(JournalIndex.Place place) throws IOException {
        byte[] line = new byte[place.length()];
        file.seek(place.offset());
        file.readFully(line);
        return parse(text(line), place);
    }

    /** Reads the record at {@code place} from its line. */
    static JournalLine parse(String line, JournalIndex.Place place) throws IOException {
        return JournalLine.parse(line, place.previous())
                .orElseThrow(
                        () -> damaged(place.number(), "has been changed, or is no journal's: " + Excerpt.of(line)));
    }

    /**
     * Appends a record in place of what a crash has left behind the last one; returns once it is on the disk.
     *
     * @param index what {@link #readInto} has read just now
     */
    void append(JournalLine line, JournalIndex index) throws IOException {
        byte[] bytes = line.bytes(index.checksum());
        if (bytes.length > MAX_LINE_BYTES) {
            throw new IOException(
                    "a record of " + bytes.length + " bytes is too long, " + MAX_LINE_BYTES + " are the limit");
        }
        if (index.lines() == 0) {
            file.setLength(0);
            writeHeader(0);
            file.getFD().sync();
            nameKeeper.run();
        } else if (file.length() > index.end()) {
            file.setLength(index.end());
            file.getFD().sync(); // never half of the old rest and half of the new line
        }
        file.seek(index.end());
        file.write(bytes);
        file.getFD().sync();
        writeHeader(index.lines() + 1);
    }

    private void writeHeader(long records) throws IOException {
        file.seek(0);
        file.write(header(records).getBytes(StandardCharsets.US_ASCII));
    }

    private static String header(long records) {
        String text = String.format(Locale.ROOT, TITLE + "2 %010d ", records);
        return text + JournalLine.hex(JournalLine.checksum(0, text)) + "\n";
    }

    /** @param record from 1; the header is line 1 of the file */
    private static IOException damaged(long record, String what) {
        return new IOException("line " + (record + 1) + " " + what + REMEDY);
    }

    /** One character for each byte, whatever the bytes. */
    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
