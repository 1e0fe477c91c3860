package io.github.ideogram4j.cli;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Where output goes.
 *
 * @param outIsTerminal whether a person watches standard output, so that colours make sense
 * @param errIsTerminal whether a person watches standard error, so that progress makes sense
 * @param environment whose keys are not to be shown
 */
record Console(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, Environment environment) {
    void line(String text) {
        out.print(environment.redact(text) + "\n");
    }

    void complaint(String text) {
        err.print(printable(environment.redact(text)) + "\n");
    }

    /** Whether everything printed has arrived: a full disk or a closed pipe shows here only. */
    boolean flush() {
        err.flush();
        return !out.checkError();
    }

    /** One line, with nothing in it that steers a terminal: texts come from files, prompts and servers. */
    static String printable(String text) {
        int[] codePoints = text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
                .toArray();
        return Arrays.equals(codePoints, text.codePoints().toArray())
                ? text
                : new String(codePoints, 0, codePoints.length);
    }
}
