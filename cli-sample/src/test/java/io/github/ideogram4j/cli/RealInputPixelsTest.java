package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.picture.ImageIoDecoder;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The effect of each command on the pixels of files that other programs wrote. */
final class RealInputPixelsTest {
    private static final long MAX_PIXELS = 10_000_000;
    private static final int OPAQUE = 0xFF;

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return PaidCommandsTest.pictures().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void edit_changesBlackPixelsOnly(String name) throws IOException {
        Raster source = pixels(bytes(name));
        Path mask = SampleImages.file(folder, "mask.png", SampleImages.mask(source.width(), source.height()));
        Raster area = pixels(Files.readAllBytes(mask));

        Raster edited = run("edit", file(name), mask.toString(), "A red door");

        assertThat(everyPixelOf(source)).allMatch(i -> {
            boolean black = (at(area, i) & 0xFFFFFF) == 0;
            return black == (at(edited, i) != at(source, i));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void remix_fullWeight_keepsMiddleOfSource(String name) throws IOException {
        Raster source = pixels(bytes(name));

        Raster remix = run("remix", file(name), "A red door", "--image-weight", "100", "--aspect-ratio", "1x1");

        assertThat(remix).hasToString("Raster[1024x1024]");
        int side = Math.min(source.width(), source.height());
        int left = (source.width() - side) / 2;
        int top = (source.height() - side) / 2;
        List<Integer> far = IntStream.range(0, side * side)
                .filter(i -> isFlat(source, left + i % side, top + i / side))
                .filter(i -> {
                    int there = remix.argb(centre(i % side, side), centre(i / side, side));
                    return distance(source.argb(left + i % side, top + i / side), there) > 12;
                })
                .boxed()
                .toList();
        assertThat(far).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void reframe_keepsSourceInMiddle(String name) throws IOException {
        Raster source = pixels(bytes(name));

        Raster reframed = run("reframe", file(name), "--resolution", "1536x512");

        int left = (1536 - source.width()) / 2;
        int top = (512 - source.height()) / 2;
        assertThat(opaquePixelsOf(source))
                .allMatch(i -> reframed.argb(left + i % source.width(), top + i / source.width()) == at(source, i));
    }

    @ParameterizedTest
    @MethodSource("names")
    void replaceBackground_keepsOpaqueForegroundAndLeavesNoHole(String name) throws IOException {
        Raster source = pixels(bytes(name));

        Raster replaced = run("replace-background", file(name), "A beach");

        List<Integer> opaque = opaquePixelsOf(source); // one of the samples has none
        assertThat(opaque.stream().filter(i -> at(replaced, i) == at(source, i)).count())
                .isGreaterThanOrEqualTo(Math.min(1, opaque.size()));
        assertThat(everyPixelOf(replaced)).allMatch(i -> at(replaced, i) >>> 24 == OPAQUE);
        assertThat(everyPixelOf(source)).anyMatch(i -> at(replaced, i) != at(source, i));
    }

    @ParameterizedTest
    @MethodSource("names")
    void upscale_fullResemblance_averagesToSource(String name) throws IOException {
        Raster source = pixels(bytes(name));

        Raster doubled = run("upscale", file(name), "--resemblance", "100");

        assertThat(doubled.width()).isEqualTo(2 * source.width());
        assertThat(doubled.height()).isEqualTo(2 * source.height());
        assertThat(opaquePixelsOf(source)).allMatch(i -> {
            int x = 2 * (i % source.width());
            int y = 2 * (i / source.width());
            return Math.abs(green(at(source, i)) - meanGreen(doubled, x, y)) <= 16;
        });
    }

    /** The pixels of the single picture that the command saves. */
    private Raster run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--seed", "7", "--json", "--out", folder.resolve("out").toString()));
        CommandOutcome outcome = CommandRunner.run(all.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        Map<String, Object> image = outcome.list("images").get(0);
        return pixels(Files.readAllBytes(Path.of((String) Objects.requireNonNull(image.get("file")))));
    }

    private String file(String name) {
        return SampleImages.file(folder, name, bytes(name)).toString();
    }

    private static byte[] bytes(String name) {
        return Objects.requireNonNull(PaidCommandsTest.pictures().get(name));
    }

    private static Raster pixels(byte[] file) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file)) {
            return ImageFormat.sniff(file).equals(Optional.of(ImageFormat.PNG))
                    ? Png.decode(in, MAX_PIXELS)
                    : new ImageIoDecoder().decode(ImageSource.of(file), MAX_PIXELS);
        }
    }

    private static List<Integer> everyPixelOf(Raster raster) {
        return IntStream.range(0, raster.width() * raster.height()).boxed().toList();
    }

    /** Translucent pixels are blended with the scene. */
    private static List<Integer> opaquePixelsOf(Raster raster) {
        return everyPixelOf(raster).stream()
                .filter(i -> at(raster, i) >>> 24 == OPAQUE)
                .toList();
    }

    private static int at(Raster raster, int index) {
        return raster.argb(index % raster.width(), index / raster.width());
    }

    /** Opaque and similar to its neighbours, so that scaling does not change its middle. */
    private static boolean isFlat(Raster raster, int x, int y) {
        int here = raster.argb(x, y);
        return here >>> 24 == OPAQUE
                && IntStream.rangeClosed(-1, 1)
                        .allMatch(dx -> IntStream.rangeClosed(-1, 1)
                                .allMatch(dy -> distance(here, near(raster, x + dx, y + dy)) <= 12));
    }

    private static int near(Raster raster, int x, int y) {
        return raster.argb(Math.max(0, Math.min(raster.width() - 1, x)), Math.max(0, Math.min(raster.height() - 1, y)));
    }

    private static int centre(int index, int side) {
        return (2 * index + 1) * 1024 / (2 * side);
    }

    private static int distance(int one, int two) {
        int red = Math.abs((one >> 16 & 0xFF) - (two >> 16 & 0xFF));
        int blue = Math.abs((one & 0xFF) - (two & 0xFF));
        return Math.max(Math.max(red, blue), Math.abs(green(one) - green(two)));
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    private static int meanGreen(Raster doubled, int x, int y) {
        int sum = green(doubled.argb(x, y))
                + green(doubled.argb(x + 1, y))
                + green(doubled.argb(x, y + 1))
                + green(doubled.argb(x + 1, y + 1));
        return sum / 4;
    }
}
