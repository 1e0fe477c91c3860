package io.github.ideogram4j.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A person or figure the picture should show again; such a call costs more (vendor prices).
 *
 * @param mask greyscale, of the picture's size: where in it the character is (vendor specification)
 */
public record CharacterReference(ImageSource image, Optional<ImageSource> mask) {

    public CharacterReference {
        Objects.requireNonNull(image, "image");
    }

    public static CharacterReference of(ImageSource image) {
        return new CharacterReference(image, Optional.empty());
    }

    public static CharacterReference of(ImageSource image, ImageSource mask) {
        return new CharacterReference(image, Optional.of(mask));
    }
}
