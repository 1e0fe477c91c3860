package io.github.ideogram4j.cli.report;

import java.util.ArrayList;
import java.util.List;

/** A table with aligned columns. Only the last cells of a row may contain colours. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            int padding = width(column) - cell.length();
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(Math.max(padding, 0)))
                    .append(' ');
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
