package io.github.ideogram4j.cli.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a batch file, before its values are read.
 *
 * @param line the line of the file on which it begins, from 1
 * @param number what names the row if it has no id: its line in JSON Lines, its number without the header in CSV
 * @param values the values by key, in the order of the file
 * @param problem why the row cannot be read; empty if it can
 */
public record BatchRow(int line, int number, Map<String, List<String>> values, Optional<String> problem) {
    static BatchRow of(int line, int number, Map<String, List<String>> values) {
        return new BatchRow(line, number, values, Optional.empty());
    }

    static BatchRow unreadable(int line, int number, String problem) {
        return new BatchRow(line, number, Map.of(), Optional.of(problem));
    }

    /** The first value of a key; empty if the row does not have it. */
    public Optional<String> value(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }
}
