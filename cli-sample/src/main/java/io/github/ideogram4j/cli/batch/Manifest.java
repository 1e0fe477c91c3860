package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.pricing.Money;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that records each finished line of a batch in one line of JSON. A record is on the disk before
 * {@link #append} returns. What a crash has left of a record at the end of the file is dropped. The last record of an id
 * counts. Of the owners of a {@link BatchLock}, one at a time uses it, except that anybody may read. Not safe for use by
 * several threads at once.
 */
final class Manifest implements Closeable {
    static final String NAME = "manifest.jsonl";

    private final Path path;
    private int records;
    private int superseded;
    private long end;
    private @Nullable FileOutputStream out;
    private final Map<Long, Money> otherCosts = new HashMap<>(); // by the key of the id
    private @Nullable Object file; // tells the file from one that has replaced it

    Manifest(Path directory) {
        path = directory.resolve(NAME);
    }

    /** Sees the records of a manifest. */
    @FunctionalInterface
    interface Visitor {
        void visit(ManifestRecord result) throws IOException;
    }

    /** Keeps what became of the lines. */
    @FunctionalInterface
    interface Recorder {
        /**
         * Takes over what became of a line.
         *
         * @param record where the record begins in the manifest
         */
        void finish(int index, ManifestRecord result, long record);
    }

    /**
     * Reads what became of the lines.
     *
     * @param visitor sees every record, those of ids that the batch does not have as well
     * @throws CommandException if a line that is not the last one is no record
     */
    void load(LineTable table, Visitor visitor) throws IOException {
        load(table, visitor, table::finish);
    }

    /** Reads the records that are new since the last time. */
    void load(LineTable table, Visitor visitor, Recorder recorder) throws IOException {
        if (Files.exists(path) && Files.size(path) > end) {
            end = forEach(end, records, (result, line, start) -> {
                visitor.visit(result);
                long key = BatchLine.key(result.id());
                int index = table.find(key);
                if (index >= 0) {
                    superseded += table.hasRecord(index) ? 1 : 0;
                    recorder.finish(index, result, start);
                } else {
                    otherCosts.put(key, result.cost().plus(result.reserved()));
                }
                records++;
            });
        }
    }

    /** What the lines that are recorded, but not in the batch any more, have cost or may have cost. */
    Money otherCosts() {
        return otherCosts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** The record that begins at a place. */
    ManifestRecord read(long start) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            in.skipNBytes(start);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            return ManifestRecord.parse(line.toString(StandardCharsets.UTF_8));
        }
    }

    /** Opens the manifest for {@link #append}, if it is closed. */
    void open() throws IOException {
        if (out != null) {
            return;
        }
        boolean isNew = !Files.exists(path);
        dropRest();
        out = new FileOutputStream(path.toFile(), true);
        file = fileKey();
        if (isNew) {
            out.getFD().sync();
        }
    }

    /** Removes what a crash has left of a record behind those that were read. */
    void dropRest() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(path.toFile(), "rw")) {
            if (access.length() > end) {
                access.setLength(end);
                access.getFD().sync(); // never half of the old rest and half of a new record
            }
        }
    }

    private @Nullable Object fileKey() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Whether another process has replaced the file since {@link #open}. */
    boolean isReplaced() throws IOException {
        return Files.size(path) < end || !Objects.equals(file, fileKey());
    }

    /** Returns where the record begins once it is on the disk. */
    long append(ManifestRecord result, boolean again) throws IOException {
        FileOutputStream target = out;
        if (target == null) {
            throw new IllegalStateException("not open");
        }
        byte[] line = (result.json() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            target.write(line); // in one piece
            target.getFD().sync();
        } catch (IOException e) {
            close(); // nothing may follow half of a record
            throw e;
        }
        superseded += again ? 1 : 0;
        records++;
        long start = end;
        end += line.length;
        return start;
    }

    /** Removes the records of lines that have a later one, so that each line is in the manifest once. */
    void compact(LineTable table) throws IOException {
        close();
        if (superseded == 0) {
            return;
        }
        Path copy = path.resolveSibling(BatchLock.FOLDER).resolve(NAME);
        try (FileOutputStream compacted = new FileOutputStream(copy.toFile());
                OutputStream target = new BufferedOutputStream(compacted)) {
            forEach(0, 0, (result, line, start) -> {
                int index = table.find(BatchLine.key(result.id()));
                if (index < 0 || table.record(index) == start) {
                    target.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
            target.flush();
            compacted.getFD().sync();
        }
        Files.move(copy, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @FunctionalInterface
    private interface LineVisitor {
        void visit(ManifestRecord result, String line, long start) throws IOException;
    }

    /**
     * Reads lines.
     *
     * @param start where the first one begins
     * @param before the number of lines before it
     * @return the end of the last one that is a record
     */
    private long forEach(long start, int before, LineVisitor visitor) throws IOException {
        long read = start;
        int number = before;
        @Nullable IOException wrong = null;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(start);
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                number++;
                if (wrong != null) {
                    throw damaged(number - 1, wrong);
                }
                String text = line.toString(StandardCharsets.UTF_8);
                @Nullable ManifestRecord result = null;
                try {
                    result = ManifestRecord.parse(text);
                } catch (IOException e) {
                    if (text.indexOf('\0') < 0) {
                        throw damaged(number, e);
                    }
                    wrong = e; // what a power failure has left, if no line follows
                }
                if (result != null) {
                    visitor.visit(result, text, read);
                    read += line.size() + 1;
                }
                line.reset();
            }
        }
        return read;
    }

    private CommandException damaged(int number, IOException cause) {
        return new CommandException(CommandError.usage(path + ": line " + number + " is no record of a batch ("
                + cause.getMessage() + "); use another --out, or remove that line"));
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }
}
