package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import org.jspecify.annotations.Nullable;

/** Collects what legacy generate, remix and edit take. */
public abstract sealed class LegacyBuilder<O extends Operation<?>, B extends LegacyBuilder<O, B>>
        extends OperationBuilder<O, B> permits LegacySceneBuilder, LegacyEdit.Builder {
    private final WordingDraft draft;

    LegacyBuilder(Prompt prompt) {
        draft = new WordingDraft(prompt);
    }

    public final B magicPrompt(MagicPrompt option) {
        draft.magicPrompt(option);
        return self();
    }

    /** Not for V_1 and V_1_TURBO. */
    public final B style(StyleType styleType) {
        draft.style(styleType);
        return self();
    }

    final Wording wording(@Nullable Prompt negativePrompt) {
        return draft.wording(negativePrompt);
    }
}
