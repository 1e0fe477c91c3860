package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.util.Optional;

/** What to make, in words: prompt, what to avoid, whether the service may reword it, and the style. */
public record Wording(
        Prompt prompt, Optional<Prompt> negativePrompt, Optional<MagicPrompt> magicPrompt, Optional<StyleType> style) {

    /** The parameter of the magic prompt is {@code magic_prompt} in V3 and {@code magic_prompt_option} before. */
    void describeTo(ParameterVisitor visitor, String magicPromptName) {
        visitor.text("prompt", prompt.text());
        negativePrompt.ifPresent(value -> visitor.text("negative_prompt", value.text()));
        magicPrompt.ifPresent(value -> visitor.constant(magicPromptName, value.name()));
        style.ifPresent(value -> visitor.constant("style_type", value.value()));
    }
}
