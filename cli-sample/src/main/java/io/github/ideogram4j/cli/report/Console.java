package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.gateway.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The standard streams of the command. API keys are redacted from everything printed.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether standard output is a terminal, which decides on colours
 * @param errIsTerminal whether standard error is a terminal, which decides on progress
 * @param environment the source of the keys to redact
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Environment environment) {
    private static final int MAX_INPUT_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Standard input to its end, in UTF-8, without a byte order mark, and without the line breaks at its end.
     *
     * @throws IllegalArgumentException if it cannot be read, is not in UTF-8, or has more than 1 MiB
     */
    public String readInput() {
        try {
            byte[] bytes = in.readNBytes(MAX_INPUT_BYTES + 1);
            if (bytes.length > MAX_INPUT_BYTES) {
                throw new IllegalArgumentException("standard input has more than " + MAX_INPUT_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0; // PowerShell writes it
            int end = text.length();
            while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
                end--;
            }
            return text.substring(start, end);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("standard input is not in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("standard input cannot be read", e);
        }
    }

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
