package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import java.util.Objects;
import java.util.Optional;

/**
 * Repaints the black part of a mask with the V3 model (AiHubMix docs, V3 edit; the vendor calls it inpaint).
 *
 * @param mask black where the picture changes, white where it stays; of the picture's size
 * @param aspectRatio only AiHubMix documents it
 */
public record V3Edit(
        ImageSource image,
        ImageSource mask,
        PromptOptions promptOptions,
        Optional<AspectRatio> aspectRatio,
        Sampling sampling,
        V3Style style,
        Optional<CharacterReference> character)
        implements Operation<ImageBatch> {

    public V3Edit {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(mask, "mask");
    }

    /**
     * Repaints the black part of {@code mask} with the defaults of the service: one image at default speed.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static V3Edit of(ImageSource image, ImageSource mask, String prompt) {
        return builder(image, mask, prompt).build();
    }

    /**
     * A builder for an edit with optional parameters.
     *
     * @param mask black where the picture changes, white where it stays; of the picture's size
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static Builder builder(ImageSource image, ImageSource mask, String prompt) {
        return new Builder(image, mask, new Prompt(prompt));
    }

    @Override
    public String name() {
        return "v3-edit";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.edit(this);
    }

    @Override
    public Usage usage() {
        return style.usage(name(), sampling, character.isPresent());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        promptOptions.describeTo(visitor, PromptOptions.MAGIC_PROMPT);
        if (aspectRatio.isPresent()) {
            visitor.ratio("aspect_ratio", aspectRatio.get());
        }
        sampling.describeTo(visitor);
        style.describeTo(visitor);
        visitor.file("image", image);
        visitor.file("mask", mask);
        style.describeFilesTo(visitor);
        V3Style.describeTo(visitor, character);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3SceneBuilder<Builder> {
        private final ImageSource image;
        private final ImageSource mask;
        private final Prompt prompt;

        private Builder(ImageSource image, ImageSource mask, Prompt prompt) {
            this.prompt = prompt;
            this.image = image;
            this.mask = mask;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public V3Edit build() {
            return new V3Edit(
                    image,
                    mask,
                    promptOptions(prompt),
                    Optional.ofNullable(aspectRatio),
                    sampling(),
                    v3Style(),
                    characterReference());
        }
    }
}
