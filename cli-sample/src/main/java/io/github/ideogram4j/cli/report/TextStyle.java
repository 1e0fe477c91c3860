package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.gateway.Environment;
import java.util.regex.Pattern;

/** Colours for terminals, plain text for everything else. */
public enum TextStyle {
    PLAIN {
        @Override
        String wrap(String code, String text) {
            return text;
        }

        @Override
        String sanitize(String line) {
            return Console.printable(line);
        }
    },
    ANSI {
        @Override
        String wrap(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }

        @Override
        String sanitize(String line) {
            return CODE.matcher(Console.printable(line.replace('\u001b', ESCAPE_MARK)))
                    .replaceAll("\u001b[$1m");
        }
    };

    // replaces the escape while control characters are removed; a noncharacter, so it does not occur in texts
    private static final char ESCAPE_MARK = '\uFFFF';
    private static final Pattern CODE = Pattern.compile(ESCAPE_MARK + "\\[(0|1|31|32|33)m");

    /** Colours if standard output is a terminal and {@code NO_COLOR} is not set. */
    public static TextStyle of(Console console, Environment environment) {
        return console.outIsTerminal() && environment.value("NO_COLOR").isEmpty() ? ANSI : PLAIN;
    }

    abstract String wrap(String code, String text);

    /** The line without control characters, except the colours of this style. */
    abstract String sanitize(String line);

    /** The text in bold. */
    public String bold(String text) {
        return wrap("1", text);
    }

    String green(String text) {
        return wrap("32", text);
    }

    String yellow(String text) {
        return wrap("33", text);
    }

    String red(String text) {
        return wrap("31", text);
    }
}
