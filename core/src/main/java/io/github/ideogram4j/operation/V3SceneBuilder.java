package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the parameters that V3 generate, remix and edit share. */
abstract sealed class V3SceneBuilder<B extends V3SceneBuilder<B>> extends V3Builder<B>
        permits V3Generate.Builder, V3Remix.Builder, V3Edit.Builder {
    private @Nullable CharacterReference character;

    V3SceneBuilder() {}

    /** Sets whether the service may rewrite the prompt. Defaults to {@link MagicPrompt#AUTO}. */
    public final B magicPrompt(MagicPrompt option) {
        magicPrompt = option;
        return self();
    }

    /** Sets the style type. Not together with style codes. */
    public final B style(StyleType type) {
        styleType = type;
        return self();
    }

    /**
     * Sets what the image should not show. Only AiHubMix documents it for edit.
     *
     * @throws IllegalArgumentException if the text is blank or has characters that cannot be sent
     */
    public final B negativePrompt(String text) {
        negativePrompt = Prompt.negative(text);
        return self();
    }

    /**
     * Sets the aspect ratio, one of {@link AspectRatio#v3}. Not together with a resolution. Only AiHubMix documents it
     * for edit.
     */
    public final B aspectRatio(AspectRatio ratio) {
        aspectRatio = ratio;
        return self();
    }

    /** Sets a character to show again, which raises the price. */
    public final B character(CharacterReference reference) {
        character = reference;
        return self();
    }

    final Optional<CharacterReference> characterReference() {
        return Optional.ofNullable(character);
    }
}
