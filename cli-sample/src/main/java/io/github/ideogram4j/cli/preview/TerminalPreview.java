package io.github.ideogram4j.cli.preview;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.picture.PictureScaler;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.SavedPicture;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Draws saved pictures on standard output, in the way that the terminal can. */
public final class TerminalPreview {
    private static final long MAX_PIXELS = 50_000_000;
    private static final int MAX_COLUMNS = 120;
    private static final int MARGIN_ROWS = 2;
    /** Less than the usual 9 or 10, so that a picture does not get wider than the terminal. */
    private static final int PIXELS_PER_COLUMN = 8;

    private final Console console;
    private final Environment environment;
    private final ImageDecoder decoder;

    @Inject
    TerminalPreview(Console console, Environment environment, ImageDecoder decoder) {
        this.console = console;
        this.environment = environment;
        this.decoder = decoder;
    }

    /**
     * Draws the pictures that were saved. One that cannot be drawn is reported on standard error.
     *
     * @param colours whether the user wants colours
     */
    public void draw(List<SavedPicture> pictures, boolean colours) {
        TerminalGraphics graphics =
                colours && environment.value("NO_COLOR").isEmpty() ? detect() : TerminalGraphics.SHADES;
        if (graphics == TerminalGraphics.NONE) {
            return;
        }
        TerminalSize size = TerminalSize.of(environment);
        for (SavedPicture picture : pictures) {
            Optional<Path> file = picture.file();
            if (file.isPresent()) {
                draw(file.get(), graphics, size);
            }
        }
    }

    private TerminalGraphics detect() {
        try {
            return TerminalGraphics.of(environment);
        } catch (IllegalArgumentException e) {
            console.printError("warning: " + TerminalGraphics.VARIABLE + ": " + e.getMessage());
            return TerminalGraphics.TRUE_COLOR;
        }
    }

    private void draw(Path file, TerminalGraphics graphics, TerminalSize terminal) {
        try {
            Raster picture = decoder.decode(ImageSource.of(file), MAX_PIXELS);
            draw(file, picture, graphics, terminal);
            console.out().flush();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            console.printError("warning: no preview of " + file + ": " + e.getMessage());
        }
    }

    private void draw(Path file, Raster picture, TerminalGraphics graphics, TerminalSize terminal) throws IOException {
        PrintStream out = console.out();
        int columns = Math.min(terminal.columns(), MAX_COLUMNS);
        int rows = Math.max(terminal.rows() - MARGIN_ROWS, 1);
        Raster blocks = PictureScaler.fit(picture, columns, 2 * rows); // a character is twice as high as wide
        int width = blocks.width();
        switch (graphics) {
            case KITTY -> TerminalImages.kitty(large(picture, width), width, out);
            case ITERM2 -> TerminalImages.iterm2(file, width, out);
            case SIXEL -> new SixelImage(large(picture, width)).print(out);
            case TRUE_COLOR -> BlockImage.print(blocks, BlockImage.Palette.TRUE_COLOR, out);
            case COLORS_256 -> BlockImage.print(blocks, BlockImage.Palette.COLORS_256, out);
            case SHADES -> BlockImage.printShades(blocks, out);
            case NONE -> {}
        }
    }

    /** The picture in as many pixels as the terminal has in these columns, more or less. */
    private static Raster large(Raster picture, int columns) {
        return PictureScaler.fit(picture, columns * PIXELS_PER_COLUMN, Integer.MAX_VALUE);
    }
}
