package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.MagicPrompt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the service may reword the prompt. */
final class MagicPromptOption {
    @Option(
            names = "--magic-prompt",
            paramLabel = "auto|on|off",
            description = "Whether the service may reword the prompt (default: auto)")
    private @Nullable String text;

    Optional<MagicPrompt> read(Entries entries) {
        return entries.read("--magic-prompt", text, value -> Spelling.oneOf(MagicPrompt.values(), value));
    }
}
