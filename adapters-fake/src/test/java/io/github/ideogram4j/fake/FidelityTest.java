package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.VirtualClock;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a test can make the fake do has a line in FIDELITY.md that says how the real behaviour is known. */
final class FidelityTest {
    private static final String KNOWN = "(?i).*\\b(documented|observed|assumed|fake|as the HTTP transport)\\b.*";

    static Stream<String> rules() {
        Stream<String> constants = Stream.concat(
                Stream.of(ErrorDialect.values()).map(value -> "ErrorDialect." + value),
                Stream.of(PictureOutcome.values()).map(value -> "PictureOutcome." + value));
        Stream<String> methods = Stream.of(
                        Outcome.class,
                        RefusalOutcome.class,
                        ScriptRule.class,
                        FakeTransport.Builder.class,
                        Ledger.class,
                        Latency.class,
                        VirtualClock.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(FidelityTest::isSetting)
                        .map(method -> type.getSimpleName() + "." + method.getName()));
        return Stream.concat(constants, methods).distinct().sorted();
    }

    private static boolean isSetting(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !List.of("toString", "build", "declaredAt").contains(method.getName());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRule_hasALine(String rule) throws IOException {
        assertThat(rows()).anyMatch(row -> row.split("\\|", -1)[1].contains("`" + rule + "`"));
    }

    @Test
    void everyLine_saysHowItIsKnown() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(row.split("\\|", -1)[2].trim()).matches(KNOWN));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("FIDELITY.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| Behaviour"))
                .toList();
    }
}
