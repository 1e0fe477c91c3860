package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.port.CheckedRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link CheckedRequest} proves a check: there is no other way to get one. */
final class CheckedRequestProofTest {
    @TempDir
    private Path output;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new CheckedRequest<>(operation, options, gateway, List.of())|has private access",
                "new CheckedRequest<Object>() {}|cannot inherit from final",
                "transport.execute(operation)|cannot be applied to given types",
                "CheckedRequest.of(operation, options, gateway).withOptions(options)|cannot find symbol"
            })
    void attempt_outsideCore_doesNotCompile(String attempt, String reason) {
        assertThat(errors(attempt)).anyMatch(message -> message.contains(reason));
    }

    @Test
    void attempt_byTheCheck_compiles() {
        assertThat(errors("transport.execute(CheckedRequest.of(operation, options, gateway))"))
                .isEmpty();
    }

    @Test
    void constructors_areAllPrivate() {
        assertThat(CheckedRequest.class.getDeclaredConstructors())
                .extracting(Constructor::getModifiers)
                .allMatch(Modifier::isPrivate);
    }

    private List<String> errors(String expression) {
        String code = """
                import io.github.ideogram4j.call.CallOptions;
                import io.github.ideogram4j.operation.V3Generate;
                import io.github.ideogram4j.port.CheckedRequest;
                import io.github.ideogram4j.port.Gateway;
                import io.github.ideogram4j.port.Transport;
                import java.util.List;
                class Attempt {
                    Object make(Transport transport, V3Generate operation, CallOptions options, Gateway gateway) {
                        return %s;
                    }
                }
                """.formatted(expression);
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Attempt.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        compiler.getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-implicit:none", "-classpath", path, "-d", output.toString()),
                        null,
                        List.of(source))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
