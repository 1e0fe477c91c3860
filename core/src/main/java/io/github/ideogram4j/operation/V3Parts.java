package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.CharacterReference;
import java.util.Optional;

/** What V3 operations have in common. */
final class V3Parts {
    static final String MAGIC_PROMPT = "magic_prompt";

    private V3Parts() {}

    static Usage usage(String operation, V3Style look, Sampling sampling, Optional<CharacterReference> character) {
        return new Usage(operation, look.effectiveSpeed().name(), character.isPresent(), sampling.images());
    }

    static void describeCharacter(Optional<CharacterReference> character, ParameterVisitor visitor) {
        character.ifPresent(reference -> {
            visitor.file("character_reference_images", reference.image());
            reference.mask().ifPresent(mask -> visitor.file("character_reference_images_mask", mask));
        });
    }
}
