package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of the main code: files per module and package, public types, and unique names. Reads the source tree. */
final class CodeStructureTest {
    /** The most files of main code per module. {@code package-info.java} is not counted. */
    private static final String FILES_PER_MODULE = """
            core              | 155
            adapters-fake     | 115
            adapters-retrofit | 55
            adapters-jdbc     | 12
            cli-sample        | 139
            """;

    private static final int FILES_PER_PACKAGE = 30;
    private static final int PUBLIC_TYPES_OF_CORE = 85;

    private static final Path ROOT = Path.of("..");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public [a-z -]*@?(?:class|interface|record|enum) ", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FILES_PER_MODULE)
    void module_hasFewFiles(String module, int limit) throws IOException {
        assertThat(sources(module)).hasSizeBetween(1, limit);
    }

    @Test
    void everyPackage_hasFewFiles() throws IOException {
        Map<Path, Long> files =
                sources().stream().collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(files)
                .allSatisfy((directory, count) ->
                        assertThat(count).as(directory.toString()).isLessThanOrEqualTo(FILES_PER_PACKAGE));
    }

    @Test
    void everySimpleName_isUnique() throws IOException {
        Collection<List<Path>> files = sources().stream()
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()))
                .values();

        assertThat(files).allSatisfy(sameName -> assertThat(sameName).hasSize(1));
    }

    /** Types in {@code internal} packages are public only because packages were split, and are not counted. */
    @Test
    void core_hasFewPublicTypes() throws IOException {
        List<Path> publicTypes = sources("core").stream()
                .filter(file -> !file.toString().replace('\\', '/').contains("/internal/"))
                .filter(file -> PUBLIC_TYPE.matcher(read(file)).find())
                .toList();

        assertThat(publicTypes).hasSizeBetween(1, PUBLIC_TYPES_OF_CORE);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(Path::getFileName)
                    .map(Path::toString)
                    .sorted()
                    .flatMap(module -> sources(module).stream())
                    .toList();
        }
    }

    private static List<Path> sources(String module) {
        Path directory = ROOT.resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
