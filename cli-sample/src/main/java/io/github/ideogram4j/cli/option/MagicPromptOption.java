package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.model.MagicPrompt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the service may rewrite the prompt. */
public final class MagicPromptOption {
    @Option(
            names = "--magic-prompt",
            paramLabel = "auto|on|off",
            description = "Whether the service may rewrite the prompt (default: auto)")
    private @Nullable String text;

    /** The value; empty if it was not given or is wrong. */
    public Optional<MagicPrompt> read(OptionReader reader) {
        return reader.read("--magic-prompt", text, value -> OptionValues.oneOf(MagicPrompt.values(), value));
    }
}
