package io.github.ideogram4j.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact bytes for a picture of 2x3 pixels: red, green; blue, white; black, black. */
final class TerminalDrawingTest {
    private static final Raster PICTURE = picture();
    private static final String ESC = "\u001b";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static Raster picture() {
        Raster picture = new Raster(2, 3);
        int[] pixels = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff, 0xff000000, 0xff000000};
        for (int i = 0; i < pixels.length; i++) {
            picture.setArgb(i % 2, i / 2, pixels[i]);
        }
        return picture;
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void trueColour_twoPixelsACharacter() {
        BlockImage.print(PICTURE, BlockImage.Palette.TRUE_COLOR, out);

        assertThat(printed()).isEqualTo("""
                        \u001b[38;2;255;0;0m\u001b[48;2;0;0;255m\u2580\u001b[38;2;0;255;0m\u001b[48;2;255;255;255m\u2580\u001b[0m
                        \u001b[38;2;0;0;0m\u2580\u2580\u001b[0m
                        """);
    }

    @Test
    void colours256_nearestOfCubeAndGreys() {
        BlockImage.print(PICTURE, BlockImage.Palette.COLORS_256, out);

        assertThat(printed()).isEqualTo("""
                        \u001b[38;5;196m\u001b[48;5;21m\u2580\u001b[38;5;46m\u001b[48;5;231m\u2580\u001b[0m
                        \u001b[38;5;16m\u2580\u2580\u001b[0m
                        """);
        assertThat(BlockImage.Palette.nearest(128, 128, 128)).isEqualTo(244);
        assertThat(BlockImage.Palette.nearest(95, 135, 175)).isEqualTo(67);
    }

    @Test
    void shades_brightnessWithoutColours() {
        BlockImage.printShades(PICTURE, out);

        assertThat(printed()).isEqualTo(" \u2588\n  \n");
    }

    @Test
    void sixel_paletteAndBands() {
        new SixelImage(PICTURE).print(out);

        assertThat(printed())
                .isEqualTo(ESC + "P0;1q\"1;1;2;3"
                        + "#0;2;0;0;0#0CC$"
                        + "#5;2;0;0;100#5A$"
                        + "#30;2;0;100;0#30?@$"
                        + "#180;2;100;0;0#180@$"
                        + "#215;2;100;100;100#215?A-"
                        + ESC + "\\\n");
    }

    @Test
    void sixel_longRun_isCounted() {
        Raster picture = new Raster(20, 7);
        for (int i = 0; i < 140; i++) {
            picture.setArgb(i % 20, i / 20, 0xffffffff);
        }

        new SixelImage(picture).print(out);

        assertThat(printed()).isEqualTo(ESC + "P0;1q\"1;1;20;7#215;2;100;100;100#215!20~-#215!20@-" + ESC + "\\\n");
    }

    @Test
    void kitty_compressedRgbInChunks() throws IOException {
        TerminalImages.kitty(PICTURE, 2, out);

        String start = ESC + "_Ga=T,f=24,o=z,q=2,s=2,v=3,c=2,m=0;";
        assertThat(printed()).startsWith(start).endsWith(ESC + "\\\n");
        String data = printed().substring(start.length(), printed().length() - 3);
        assertThat(inflated(data)).asHexString().isEqualTo("FF000000FF000000FFFFFFFF000000000000");
    }

    @Test
    void kitty_largePicture_isSentInChunksOf4096() throws IOException {
        Raster noise = new Raster(60, 60);
        int state = 1;
        for (int i = 0; i < 3600; i++) {
            state = state * 1103515245 + 12345;
            noise.setArgb(i % 60, i / 60, 0xff000000 | state >>> 8);
        }

        TerminalImages.kitty(noise, 60, out);

        String[] chunks = printed().split("\u001b\\\\", -1);
        assertThat(chunks).hasSizeGreaterThan(3);
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < chunks.length - 1; i++) {
            String[] parts = chunks[i].split(";", 2);
            assertThat(parts[0]).endsWith("m=" + (i < chunks.length - 2 ? 1 : 0));
            assertThat(parts[1].length()).isLessThanOrEqualTo(4096);
            data.append(parts[1]);
        }
        assertThat(inflated(data.toString())).hasSize(3 * 3600);
    }

    @Test
    void iterm2_theFileItself(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.jpg"), new byte[] {1, 2, 3, 4});

        TerminalImages.iterm2(file, 40, out);

        assertThat(printed())
                .isEqualTo(ESC + "]1337;File=inline=1;size=4;width=40;preserveAspectRatio=1:AQIDBA==\u0007\n");
    }

    private static byte[] inflated(String base64) throws IOException {
        return new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getDecoder().decode(base64)))
                .readAllBytes();
    }
}
