package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.gateway.Environment;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * The standard streams of the command. API keys are redacted from everything printed.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether standard output is a terminal, which decides on colours
 * @param errIsTerminal whether standard error is a terminal, which decides on progress
 * @param environment the source of the keys to redact
 */
public record Console(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, Environment environment) {
    /** Prints a line to standard output. */
    public void printLine(String text) {
        out.print(environment.redact(text) + "\n");
    }

    /** Prints a line to standard error, without control characters. */
    public void printError(String text) {
        err.print(printable(environment.redact(text)) + "\n");
    }

    /**
     * Flushes both streams. Returns false if standard output could not be written, as on a full disk or a closed pipe.
     */
    public boolean flush() {
        err.flush();
        return !out.checkError();
    }

    /**
     * The text with every control character replaced by a space: texts from files and servers could control a terminal.
     */
    public static String printable(String text) {
        int[] codePoints = text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
                .toArray();
        return Arrays.equals(codePoints, text.codePoints().toArray())
                ? text
                : new String(codePoints, 0, codePoints.length);
    }
}
