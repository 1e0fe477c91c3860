package io.github.ideogram4j.cli.report;

import java.util.List;

/** The output of a command. */
public interface Report {
    /** The lines for people. */
    List<String> text(TextStyle style);

    /** The object for programs. */
    JsonObject json();
}
