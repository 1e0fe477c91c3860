package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wording that a builder is still working on. */
final class WordingDraft {
    private final Prompt prompt;
    private @Nullable MagicPrompt magicPrompt;
    private @Nullable StyleType style;

    WordingDraft(Prompt prompt) {
        this.prompt = prompt;
    }

    void magicPrompt(MagicPrompt option) {
        magicPrompt = option;
    }

    void style(StyleType styleType) {
        style = styleType;
    }

    Wording wording(@Nullable Prompt negativePrompt) {
        return new Wording(
                prompt,
                Optional.ofNullable(negativePrompt),
                Optional.ofNullable(magicPrompt),
                Optional.ofNullable(style));
    }
}
