package io.github.ideogram4j.cli.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads the rows of a batch file one by one, so that its length does not matter. */
interface BatchReader extends Closeable {
    /** The most characters of a row, which bounds the memory. */
    int MAX_CHARACTERS = 1 << 20;

    /**
     * The next row, blank lines left out; empty at the end of the file. A row that cannot be read is returned with its
     * problem.
     *
     * @throws java.nio.charset.CharacterCodingException if the file is not in UTF-8
     */
    Optional<BatchRow> next() throws IOException;

    /** The line that is being read, from 1. */
    int line();

    /**
     * Opens a file: CSV if its name ends in {@code .csv}, JSON Lines if it ends in {@code .jsonl}, {@code .ndjson} or
     * {@code .json}, and otherwise JSON Lines if its first character is a brace.
     *
     * @throws IOException if it cannot be read, or is a pipe or another thing that cannot be read twice
     */
    static BatchReader open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("not a regular file, and it is read twice");
        }
        // the decoder reports what is not in UTF-8: a prompt with replaced characters would be paid for and wrong
        Reader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        try {
            skipByteOrderMark(text);
            return isCsv(file, text) ? new CsvReader(text) : new JsonLinesReader(text);
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static boolean isCsv(Path file, Reader text) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
            return false;
        }
        text.mark(1);
        int first = text.read();
        text.reset();
        return name.endsWith(".csv") || first != '{';
    }
}
