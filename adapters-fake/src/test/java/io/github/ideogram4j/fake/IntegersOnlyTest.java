package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Floating point may differ in the last bit between machines, and locale and Unicode tables between JDKs. */
class IntegersOnlyTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/ideogram4j/fake");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(float|double|Math\\.(sqrt|sin|cos|pow|round|hypot)"
            + "|toLowerCase|toUpperCase|Normalizer|Character\\.(is|get)\\w+|hashCode|HashSet|java\\.util\\.Random)\\b");

    private static final Set<String> ENGINE =
            Set.of(("Average Axis Canvas Chance ClipArt Cloud ColourCensus ColourName ColourWord Edit "
                            + "Ellipse Flood Foreground Frame Glyph GlyphReader GlyphSheet Hero HeroArt Ink Label "
                            + "Landscape Layer Look Luminary Mood Noise Outline Overlay Palette PaletteMixer "
                            + "Paragraph Pen PictureDescription Polygon Reframe Remix ReplaceBackground Rgb Ring "
                            + "RoundedBox Scaling Scene SceneryPainter Shape Sky SquareRoot Terrain Typeface "
                            + "UpperHalf Enlargement Windows Words")
                    .split(" ", 0));

    @Test
    void engine_everySource_isFreeOfWhatDiffersBetweenJvms() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            List<String> offenders = sources.filter(IntegersOnlyTest::engine)
                    .filter(source -> FORBIDDEN.matcher(code(source)).find())
                    .map(Path::toString)
                    .toList();
            assertThat(offenders).isEmpty();
            assertThat(ENGINE).allMatch(name -> Files.exists(SOURCES.resolve(name + ".java")));
        }
    }

    private static boolean engine(Path source) {
        return ENGINE.contains(source.getFileName().toString().replace(".java", ""));
    }

    private static String code(Path source) {
        try {
            return COMMENT.matcher(Files.readString(source, StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
