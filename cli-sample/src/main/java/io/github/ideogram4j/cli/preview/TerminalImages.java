package io.github.ideogram4j.cli.preview;

import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/** Images of terminals that take whole pictures. */
final class TerminalImages {
    private static final char ESC = '\u001b';
    private static final int KITTY_CHUNK = 4096;

    private TerminalImages() {}

    /**
     * Prints an image in the protocol of kitty: RGB, compressed, in base64, in chunks. The terminal is told not to answer.
     *
     * @param columns to show it in
     */
    static void kitty(Raster picture, int columns, PrintStream out) throws IOException {
        String data = Base64.getEncoder().encodeToString(deflatedRgb(picture));
        StringBuilder control = new StringBuilder("a=T,f=24,o=z,q=2,s=")
                .append(picture.width())
                .append(",v=")
                .append(picture.height())
                .append(",c=")
                .append(columns)
                .append(',');
        for (int at = 0; at < data.length(); at += KITTY_CHUNK) {
            int end = Math.min(at + KITTY_CHUNK, data.length());
            out.print(ESC + "_G" + control + "m=" + (end < data.length() ? 1 : 0) + ";");
            out.print(data.substring(at, end));
            out.print(ESC + "\\");
            control.setLength(0);
        }
        out.print('\n');
    }

    private static byte[] deflatedRgb(Raster picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] row = new byte[3 * picture.width()];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    int rgb = picture.argb(x, y);
                    row[3 * x] = (byte) (rgb >> 16);
                    row[3 * x + 1] = (byte) (rgb >> 8);
                    row[3 * x + 2] = (byte) rgb;
                }
                deflater.write(row);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Prints the file as an inline image of iTerm2, which reads every format.
     *
     * @param columns to show it in
     */
    static void iterm2(Path file, int columns, PrintStream out) throws IOException {
        out.print(
                ESC + "]1337;File=inline=1;size=" + Files.size(file) + ";width=" + columns + ";preserveAspectRatio=1:");
        try (InputStream in = Files.newInputStream(file)) {
            ByteArrayOutputStream base64 = new ByteArrayOutputStream();
            try (OutputStream encoder = Base64.getEncoder().wrap(base64)) {
                in.transferTo(encoder);
            }
            out.print(base64.toString(StandardCharsets.US_ASCII));
        }
        out.print("\u0007\n");
    }
}
