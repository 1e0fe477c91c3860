package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Base of the builders of all operations that make images. Holds the parameters that several operations take; a
 * subclass has a public method for each one that its operation takes. Builders are mutable and not safe for use by
 * several threads at once; the operations they build are.
 *
 * @param <B> the builder itself, so that calls chain
 */
abstract sealed class OperationBuilder<B extends OperationBuilder<B>>
        permits V3Builder, LegacyGenerate.Builder, LegacyRemix.Builder, LegacyEdit.Builder, Upscale.Builder {
    @Nullable
    MagicPrompt magicPrompt;

    @Nullable
    StyleType styleType;

    @Nullable
    Prompt negativePrompt;

    @Nullable
    AspectRatio aspectRatio;

    @Nullable
    Resolution resolution;

    @Nullable
    ColorPalette palette;

    private Sampling sampling = Sampling.defaults();

    OperationBuilder() {}

    @SuppressWarnings("unchecked") // each subclass passes itself as B
    final B self() {
        return (B) this;
    }

    /**
     * Sets the number of images; each is billed. Defaults to 1.
     *
     * @throws IllegalArgumentException if not 1 to 8
     */
    public final B numImages(int numImages) {
        sampling = sampling.withCount(numImages);
        return self();
    }

    /**
     * Sets the seed. Defaults to a random one. A seed makes all images of a call equal, so the check warns if there is more
     * than one image.
     *
     * @throws IllegalArgumentException if negative
     */
    public final B seed(int value) {
        sampling = sampling.withSeed(value);
        return self();
    }

    final Sampling sampling() {
        return sampling;
    }

    final PromptOptions promptOptions(Prompt prompt) {
        return new PromptOptions(
                prompt,
                Optional.ofNullable(negativePrompt),
                Optional.ofNullable(magicPrompt),
                Optional.ofNullable(styleType));
    }

    final OutputSize size() {
        return new OutputSize(Optional.ofNullable(aspectRatio), Optional.ofNullable(resolution));
    }
}
