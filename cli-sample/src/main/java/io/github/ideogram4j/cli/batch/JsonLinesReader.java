package io.github.ideogram4j.cli.batch;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;

/** Reads one JSON object a line. */
final class JsonLinesReader implements BatchReader {
    private final Reader text;
    private int line;

    JsonLinesReader(Reader text) {
        this.text = text;
    }

    @Override
    public Optional<BatchRow> next() throws IOException {
        StringBuilder row = new StringBuilder();
        while (true) {
            row.setLength(0);
            int last = readLine(row);
            line++;
            if (!row.toString().isBlank()) {
                return Optional.of(row(row.toString()));
            }
            if (last < 0) {
                return Optional.empty();
            }
        }
    }

    @Override
    public int line() {
        return line;
    }

    /** Returns the character that ended the line; -1 at the end of the file. Keeps one character more than a row may have. */
    private int readLine(StringBuilder row) throws IOException {
        int character = text.read();
        while (character >= 0 && character != '\n') {
            if (row.length() <= MAX_CHARACTERS) {
                row.append((char) character);
            }
            character = text.read();
        }
        return character;
    }

    private BatchRow row(String json) {
        if (json.length() > MAX_CHARACTERS) {
            return BatchRow.unreadable(line, line, "has more than " + MAX_CHARACTERS + " characters");
        }
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            reader.beginObject();
            while (reader.hasNext()) {
                String key = reader.nextName();
                if (values.put(key, values(key, reader)) != null) {
                    return BatchRow.unreadable(line, line, "has the key " + key + " twice");
                }
            }
            reader.endObject();
            return reader.peek() == JsonReader.Token.END_DOCUMENT
                    ? BatchRow.of(line, line, values)
                    : BatchRow.unreadable(line, line, "has text after its JSON object");
        } catch (IOException | RuntimeException e) { // also of what is no object
            return BatchRow.unreadable(
                    line, line, "is not a JSON object of texts, numbers and lists: " + e.getMessage());
        }
    }

    /** The values of a key: none for null, several for a list. */
    private static List<String> values(String key, JsonReader reader) throws IOException {
        List<String> values = new ArrayList<>();
        if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
            reader.beginArray();
            while (reader.hasNext()) {
                values.add(value(key, reader));
            }
            reader.endArray();
        } else if (reader.peek() == JsonReader.Token.NULL) {
            reader.skipValue();
        } else {
            values.add(value(key, reader));
        }
        return values;
    }

    private static String value(String key, JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case STRING, NUMBER -> reader.nextString();
            case BOOLEAN -> Boolean.toString(reader.nextBoolean());
            default -> throw new IOException("the value of " + key + " is neither text nor number");
        };
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
