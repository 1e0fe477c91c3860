package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java sample of the documentation stands, word for word, in a file that is compiled and run by the tests. */
final class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SAMPLES = Path.of("src/test/java/io/github/ideogram4j/samples");
    private static final Pattern FENCE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAMPLE = Pattern.compile("// sample: [a-z-]+\\n(.*?)\\n *// end", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

    @Test
    void everyJavaSample_isCompiledAndRun() throws IOException {
        List<String> compiled = texts(SAMPLES, ".java").stream()
                .flatMap(text -> matches(SAMPLE, text))
                .map(DocumentationTest::unindented)
                .toList();

        List<String> shown = documents().stream()
                .map(DocumentationTest::read)
                .flatMap(text -> matches(FENCE, text))
                .map(DocumentationTest::unindented)
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(sample -> assertThat(compiled).contains(sample));
    }

    @Test
    void everyLocalLink_leadsToAFile() throws IOException {
        for (Path document : documents()) {
            assertThat(matches(LINK, read(document)))
                    .allSatisfy(
                            link -> assertThat(document.resolveSibling(link)).exists());
        }
    }

    /** The page is data of the code; to renew it, copy the expected text of the failure. */
    @Test
    void everyRule_standsInTheListOfRules() {
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
