package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.util.Optional;

/**
 * The prompt, and how the service treats it.
 *
 * @param negativePrompt what the image should not show; empty if nothing is excluded
 * @param magicPrompt whether the service may rewrite the prompt; defaults to {@link MagicPrompt#AUTO}
 * @param style the style type; defaults to {@link StyleType#AUTO}
 */
public record PromptOptions(
        Prompt prompt, Optional<Prompt> negativePrompt, Optional<MagicPrompt> magicPrompt, Optional<StyleType> style) {

    static final String MAGIC_PROMPT = "magic_prompt";
    static final String LEGACY_MAGIC_PROMPT = "magic_prompt_option";

    /** The parameter of the magic prompt is {@code magic_prompt} in V3 and {@code magic_prompt_option} before. */
    void describeTo(ParameterVisitor visitor, String magicPromptName) {
        visitor.text("prompt", prompt.text());
        if (negativePrompt.isPresent()) {
            visitor.text("negative_prompt", negativePrompt.get().text());
        }
        if (magicPrompt.isPresent()) {
            visitor.constant(magicPromptName, magicPrompt.get().name());
        }
        if (style.isPresent()) {
            visitor.constant("style_type", style.get().value());
        }
    }
}
