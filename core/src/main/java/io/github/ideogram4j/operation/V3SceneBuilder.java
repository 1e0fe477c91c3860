package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.Prompt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what V3 generate, remix and edit take. */
public abstract sealed class V3SceneBuilder<O extends Operation<?>, B extends V3SceneBuilder<O, B>>
        extends V3PromptedBuilder<O, B> permits V3Generate.Builder, V3Remix.Builder, V3Edit.Builder {
    private @Nullable Prompt negativePrompt;
    private @Nullable AspectRatio aspectRatio;
    private @Nullable CharacterReference character;

    V3SceneBuilder(Prompt prompt) {
        super(prompt);
    }

    /** What the picture should not show. Edit takes it at AiHubMix only. */
    public final B negativePrompt(String text) {
        negativePrompt = Prompt.negative(text);
        return self();
    }

    /** One of the 15 ratios of V3; not together with a resolution. Edit takes it at AiHubMix only. */
    public final B aspectRatio(AspectRatio ratio) {
        aspectRatio = ratio;
        return self();
    }

    /** Raises the price. */
    public final B character(CharacterReference reference) {
        character = reference;
        return self();
    }

    final Wording wording() {
        return wording(negativePrompt);
    }

    final Optional<AspectRatio> ratio() {
        return Optional.ofNullable(aspectRatio);
    }

    final Optional<CharacterReference> characterReference() {
        return Optional.ofNullable(character);
    }
}
