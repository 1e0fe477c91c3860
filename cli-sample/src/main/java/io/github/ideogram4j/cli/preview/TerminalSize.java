package io.github.ideogram4j.cli.preview;

import io.github.ideogram4j.cli.gateway.Environment;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of the terminal in characters.
 *
 * @param columns from {@code COLUMNS}, else from the terminal, else 80
 * @param rows from {@code LINES}, else from the terminal, else 24
 */
record TerminalSize(int columns, int rows) {
    private static final TerminalSize USUAL = new TerminalSize(80, 24);
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})\\s*");
    private static final int PATIENCE_MILLIS = 500;

    static TerminalSize of(Environment environment) {
        Optional<Integer> columns = number(environment, "COLUMNS");
        Optional<Integer> rows = number(environment, "LINES");
        TerminalSize asked = columns.isPresent() ? USUAL : ask();
        return new TerminalSize(columns.orElse(asked.columns), rows.orElse(asked.rows));
    }

    private static Optional<Integer> number(Environment environment, String variable) {
        return environment
                .value(variable)
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
    }

    /** Asks the system, which answers at once, and not the terminal, which may never answer. */
    private static TerminalSize ask() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return USUAL;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher size = SIZE.matcher(answer);
            return size.matches()
                    ? new TerminalSize(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)))
                    : USUAL;
        } catch (IOException e) { // no such program, or no terminal
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }
}
