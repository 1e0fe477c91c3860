package io.github.ideogram4j.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A character that the generated image should show again. A call with a character reference costs more (vendor prices).
 *
 * @param image shows the character
 * @param mask greyscale image of the same size that marks the character (vendor specification); empty for the whole
 *     image
 */
public record CharacterReference(ImageSource image, Optional<ImageSource> mask) {

    public CharacterReference {
        Objects.requireNonNull(image, "image");
    }

    /** A reference to the character in {@code image}. */
    public static CharacterReference of(ImageSource image) {
        return new CharacterReference(image, Optional.empty());
    }

    /** A reference to the character in the part of {@code image} that {@code mask} marks. */
    public static CharacterReference of(ImageSource image, ImageSource mask) {
        return new CharacterReference(image, Optional.of(mask));
    }
}
