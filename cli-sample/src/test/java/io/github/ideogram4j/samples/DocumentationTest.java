package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java sample of the documentation is, literally, a region of a file that the tests compile and run. The imports of a
 * sample are those of the file that the region uses. The README's samples have imports; in other documents they may be left
 * out.
 */
final class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SAMPLES = Path.of("src/test/java/io/github/ideogram4j/samples");
    private static final Pattern FENCE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAMPLE = Pattern.compile("// sample: [a-z-]+\\n(.*?)\\n *// end", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.]+\\.(\\w+);");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

    @Test
    void everyJavaSample_isCompiledAndRun() throws IOException {
        Map<String, String> compiled = compiledSamples();

        assertThat(shownSamples(documents()))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(compiled).containsKey(withoutImports(sample)));
    }

    @Test
    void imports_everySampleThatHasThem_areComplete() throws IOException {
        Map<String, String> compiled = compiledSamples();
        List<String> readme = shownSamples(List.of(ROOT.resolve("README.md")));

        assertThat(shownSamples(documents()))
                .filteredOn(sample -> readme.contains(sample) || sample.startsWith("import "))
                .allSatisfy(sample -> assertThat(sample).isEqualTo(compiled.get(withoutImports(sample))));
    }

    /** The regions of the compiled files, each with itself and the imports it needs. */
    private static Map<String, String> compiledSamples() throws IOException {
        Map<String, String> samples = new HashMap<>();
        for (String file : texts(SAMPLES, ".java")) {
            matches(SAMPLE, file)
                    .map(DocumentationTest::unindented)
                    .forEach(sample -> samples.put(sample, imports(file, sample) + sample));
        }
        return samples;
    }

    /** The imports of the file that the sample uses, in the order of the file, and an empty line. */
    private static String imports(String file, String sample) {
        String imports = IMPORT.matcher(file)
                .results()
                .filter(line -> Pattern.compile("\\b" + line.group(1) + "\\b")
                        .matcher(sample)
                        .find())
                .map(line -> line.group() + "\n")
                .collect(Collectors.joining());
        return imports.isEmpty() ? "" : imports + "\n";
    }

    private static String withoutImports(String sample) {
        return sample.lines()
                .dropWhile(line -> line.startsWith("import ") || line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> shownSamples(List<Path> documents) {
        return documents.stream()
                .map(DocumentationTest::read)
                .flatMap(text -> matches(FENCE, text))
                .map(DocumentationTest::unindented)
                .toList();
    }

    @Test
    void everyLocalLink_leadsToFile() throws IOException {
        for (Path document : documents()) {
            assertThat(matches(LINK, read(document)))
                    .allSatisfy(
                            link -> assertThat(document.resolveSibling(link)).exists());
        }
    }

    /** The table is generated from the code; to renew it, copy the expected text of the failure. */
    @Test
    void everyRule_isInListOfRules() {
        String table = Validator.rules().stream()
                .map(rule -> String.join(
                        " | ",
                        "| `" + rule.id() + "`",
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.requirement(),
                        rule.source() + " |"))
                .collect(Collectors.joining("\n"));

        assertThat(read(ROOT.resolve("docs/rules.md"))).contains(table);
    }

    /** As above. */
    @Test
    void everyLimit_standsInTheListOfLimits() {
        String table = Stream.of(GatewayProfile.ideogram(), GatewayProfile.aiHubMix(), GatewayProfile.relay())
                .flatMap(gateway -> Stream.of(
                        row(gateway, "file-size", "bytes", gateway.maxImageBytes()),
                        row(gateway, "reference-size", "bytes", gateway.maxReferenceBytes()),
                        row(gateway, "request-size", "bytes", gateway.maxRequestBytes()),
                        row(gateway, "prompt-length", "characters", gateway.maxPromptLength())))
                .collect(Collectors.joining("\n"));

        assertThat(read(ROOT.resolve("docs/rules.md"))).contains(table);
    }

    private static String row(GatewayProfile gateway, String rule, String unit, GatewayProfile.Limit limit) {
        return String.join(
                " | ",
                "| `" + gateway.name() + "`",
                "`" + rule + "`",
                limit.value() + " " + unit,
                limit.severity().name().toLowerCase(Locale.ROOT),
                limit.source() + " |");
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(documents::add);
        }
        return documents;
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(DocumentationTest::read)
                    .toList();
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static String unindented(String sample) {
        return sample.stripIndent().strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
