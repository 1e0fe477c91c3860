package io.github.ideogram4j.fake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pixels must not depend on floating point, locales or Unicode tables, which differ between machines and JDKs. The normal
 * form of assigned characters never changes, so that {@code Normalizer} is allowed.
 */
class IntegersOnlyTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/ideogram4j/fake/internal");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(float|double|Math\\.(sqrt|sin|cos|pow|round|hypot)"
            + "|toLowerCase|toUpperCase|Character\\.(is|get)\\w+|hashCode|HashSet|java\\.util\\.Random)\\b");

    @Test
    void drawing_everySource_usesNothingThatDiffersBetweenJvms() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> drawing = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(SOURCES.resolve("png")))
                    .toList();

            assertThat(drawing).hasSizeGreaterThan(40);
            assertThat(drawing).allSatisfy(source -> assertThat(code(source)).doesNotContainPattern(FORBIDDEN));
        }
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
