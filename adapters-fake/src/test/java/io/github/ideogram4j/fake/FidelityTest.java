package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.ServiceLimits;
import io.github.ideogram4j.fake.time.VirtualClock;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a test can make the fake do has a line in FIDELITY.md that says how the real behaviour is known. */
final class FidelityTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+[A-Z]?\\w*(?:\\.\\w+)*|with[A-Z]\\w*)`");
    private static final String KNOWN = "(?i).*\\b(documented|observed|assumed|fake|as the HTTP transport)\\b.*";

    static Stream<String> rules() {
        Stream<String> constants = Stream.concat(
                Stream.of(ErrorDialect.values()).map(value -> "ErrorDialect." + value),
                Stream.of(PictureOutcome.values()).map(value -> "PictureOutcome." + value));
        return Stream.of(constants, settings(), endpoints())
                .flatMap(names -> names)
                .distinct()
                .sorted();
    }

    private static Stream<String> settings() {
        return Stream.of(
                        Outcome.class,
                        RefusalOutcome.class,
                        ScriptRule.class,
                        FakeTransport.Builder.class,
                        FakeServer.Builder.class,
                        ServiceLimits.class,
                        Ledger.class,
                        Latency.class,
                        VirtualClock.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(FidelityTest::isSetting)
                        .map(method -> (type == FakeServer.Builder.class ? "FakeServer.Builder" : type.getSimpleName())
                                + "." + method.getName()));
    }

    private static Stream<String> endpoints() {
        try {
            Class<?> type = Class.forName(FakeServer.class.getPackageName() + ".WireEndpoint");
            return Stream.of(type.getEnumConstants()).map(Object::toString);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyName_exists() throws IOException {
        List<String> known = new ArrayList<>(rules().toList());
        known.addAll(List.of("FakeTransport", "FakeServer", "CaptionRenderer", "ImageDecoder", "Rule"));
        known.add(PictureUnavailableException.class.getSimpleName());
        settings().forEach(name -> known.add(name.substring(name.lastIndexOf('.') + 1)));
        assertThat(rows())
                .flatMap(row -> NAME.matcher(row)
                        .results()
                        .map(result -> result.group(1))
                        .toList())
                .hasSizeGreaterThan(80)
                .isSubsetOf(known);
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
