package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.model.StyleType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The style type. */
public final class StyleTypeOption {
    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "The kind of picture, such as realistic or design; see: ideogram options styles")
    private @Nullable String text;

    /** The value; empty if it was not given or is wrong. */
    public Optional<StyleType> read(OptionReader reader) {
        return reader.read("--style", text, value -> new StyleType(OptionValues.constant(value)));
    }
}
