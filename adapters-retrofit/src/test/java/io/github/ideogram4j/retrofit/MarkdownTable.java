package io.github.ideogram4j.retrofit;

import java.io.PrintStream;
import java.util.List;

/** Prints rows as Markdown. */
record MarkdownTable(PrintStream out) {

    void head(List<String> headings) {
        out.println();
        row(headings);
        out.println("|" + "---|".repeat(headings.size()));
    }

    void row(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
