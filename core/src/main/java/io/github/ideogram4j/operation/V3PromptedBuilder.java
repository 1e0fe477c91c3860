package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import org.jspecify.annotations.Nullable;

/** Collects what every V3 operation with a prompt takes. */
public abstract sealed class V3PromptedBuilder<O extends Operation<?>, B extends V3PromptedBuilder<O, B>>
        extends V3Builder<O, B> permits V3SceneBuilder, V3ReplaceBackground.Builder {
    private final WordingDraft draft;

    V3PromptedBuilder(Prompt prompt) {
        draft = new WordingDraft(prompt);
    }

    public final B magicPrompt(MagicPrompt option) {
        draft.magicPrompt(option);
        return self();
    }

    /** Not together with style codes. */
    public final B style(StyleType styleType) {
        draft.style(styleType);
        return self();
    }

    final Wording wording(@Nullable Prompt negativePrompt) {
        return draft.wording(negativePrompt);
    }
}
