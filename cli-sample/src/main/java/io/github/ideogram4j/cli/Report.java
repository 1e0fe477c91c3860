package io.github.ideogram4j.cli;

import java.util.List;

/** What a command has to say, for people and for programs. */
interface Report {
    /** One entry a line. */
    List<String> text(Paint paint);

    JsonTree json();
}
