package io.github.ideogram4j.cli;

import java.util.regex.Pattern;

/** Colours for people, plain text for everything else. */
enum Paint {
    PLAIN {
        @Override
        String wrap(String code, String text) {
            return text;
        }

        @Override
        String clean(String line) {
            return Console.printable(line);
        }
    },
    ANSI {
        @Override
        String wrap(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }

        @Override
        String clean(String line) {
            return CODE.matcher(Console.printable(line.replace('\u001b', MARK))).replaceAll("\u001b[$1m");
        }
    };

    // stands for an escape while control characters are taken out; a code point no text may use
    private static final char MARK = '\uFFFF';
    private static final Pattern CODE = Pattern.compile(MARK + "\\[(0|1|31|32|33)m");

    abstract String wrap(String code, String text);

    /** The line with nothing in it that steers a terminal but these colours. */
    abstract String clean(String line);

    String strong(String text) {
        return wrap("1", text);
    }

    String good(String text) {
        return wrap("32", text);
    }

    String doubtful(String text) {
        return wrap("33", text);
    }

    String bad(String text) {
        return wrap("31", text);
    }
}
