package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.internal.Excerpt;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads comma-separated values as RFC 4180 describes them: the first row names the columns, a value may be in quotes, and a
 * value in quotes may hold commas, line breaks and doubled quotes. An empty value is an absent one.
 */
final class CsvReader implements BatchReader {
    private final Reader text;
    private List<String> header = List.of();
    private int line = 1;
    private int number;
    private int lookahead = -2; // none

    CsvReader(Reader text) {
        this.text = text;
    }

    @Override
    public Optional<BatchRow> next() throws IOException {
        while (peek() >= 0) {
            int start = line;
            List<String> cells = new ArrayList<>();
            Optional<String> problem = readRow(cells);
            boolean blank = cells.size() == 1 && cells.get(0).isBlank();
            if (problem.isEmpty() && blank) {
                continue;
            }
            if (header.isEmpty()) {
                header = cells.stream().map(String::trim).toList();
                if (problem.isPresent() || header.contains("")) {
                    return Optional.of(BatchRow.unreadable(start, 0, problem.orElse("has a column without a name")));
                }
            } else {
                number++;
                return Optional.of(problem.map(reason -> BatchRow.unreadable(start, number, reason))
                        .orElseGet(() -> row(start, cells)));
            }
        }
        return Optional.empty();
    }

    private BatchRow row(int start, List<String> cells) {
        if (cells.size() != header.size()) {
            return BatchRow.unreadable(
                    start, number, "has " + cells.size() + " values, the header has " + header.size() + " columns");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> same = values.computeIfAbsent(header.get(i), key -> new ArrayList<>());
            if (!cells.get(i).isEmpty()) {
                same.add(cells.get(i));
            }
        }
        return BatchRow.of(start, number, values);
    }

    /** Reads a row with its line break; returns what is wrong with it. */
    private Optional<String> readRow(List<String> cells) throws IOException {
        StringBuilder cell = new StringBuilder();
        int length = 0;
        Optional<String> problem = Optional.empty();
        while (true) {
            Optional<String> wrong = readCell(cell);
            problem = problem.or(() -> wrong);
            length += cell.length();
            cells.add(cell.toString());
            cell.setLength(0);
            int end = read();
            if (end != ',') {
                return length > MAX_CHARACTERS ? tooLong() : problem;
            }
            if (length > MAX_CHARACTERS) {
                cells.clear(); // goes on only to find the end of the row
            }
        }
    }

    private static Optional<String> tooLong() {
        return Optional.of("has more than " + MAX_CHARACTERS + " characters");
    }

    private Optional<String> readCell(StringBuilder cell) throws IOException {
        if (peek() == '"') {
            return readQuoted(cell);
        }
        Optional<String> problem = Optional.empty();
        while (!isEnd(peek())) {
            if (peek() == '"') {
                problem = Optional.of(
                        "has a quote inside a value that does not begin with one: " + Excerpt.of(cell + "\""));
            }
            add(cell, read());
        }
        return problem;
    }

    private Optional<String> readQuoted(StringBuilder cell) throws IOException {
        read();
        while (true) {
            int character = read();
            if (character < 0) {
                return Optional.of("begins a quote that does not end");
            }
            if (character != '"') {
                add(cell, character);
            } else if (peek() == '"') {
                add(cell, read());
            } else if (isEnd(peek())) {
                return Optional.empty();
            } else {
                readRest();
                return Optional.of("has text after the quote that ends a value");
            }
        }
    }

    private void readRest() throws IOException {
        while (!isEnd(peek())) {
            read();
        }
    }

    private static void add(StringBuilder cell, int character) {
        if (cell.length() <= MAX_CHARACTERS) {
            cell.append((char) character);
        }
    }

    private static boolean isEnd(int character) {
        return character < 0 || character == ',' || character == '\n';
    }

    /** Reads a character; a carriage return before a line feed is left out. */
    private int read() throws IOException {
        int character = peek();
        lookahead = -2;
        if (character == '\n') {
            line++;
        }
        return character;
    }

    private int peek() throws IOException {
        if (lookahead == -2) {
            lookahead = text.read();
            if (lookahead == '\r') {
                text.mark(1);
                if (text.read() == '\n') {
                    lookahead = '\n';
                } else {
                    text.reset();
                }
            }
        }
        return lookahead;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
