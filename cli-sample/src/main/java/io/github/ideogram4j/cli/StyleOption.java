package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.StyleType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The kind of picture. */
final class StyleOption {
    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "The kind of picture, such as realistic or design; see: ideogram options styles")
    private @Nullable String text;

    Optional<StyleType> read(Entries entries) {
        return entries.read("--style", text, value -> new StyleType(Spelling.constant(value)));
    }
}
