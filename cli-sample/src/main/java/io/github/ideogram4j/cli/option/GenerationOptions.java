package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.PromptOptions;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.V3Style;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options shared by generate, remix and edit. Some of them depend on the model. */
public final class GenerationOptions {
    /** Replaces a wrong model, so that the other options can be checked: V3 takes all of them. */
    public static final ModelChoice FALLBACK_MODEL = ModelChoice.V3;

    private static final String NEGATIVE_PROMPT = "--negative-prompt";
    private static final String ASPECT_RATIO = "--aspect-ratio";
    private static final String CHARACTER = "--character";
    private static final String CHARACTER_MASK = "--character-mask";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "v3, v2, v2-turbo, v2a, v2a-turbo, v1 or v1-turbo (default: v3)")
    private @Nullable String model;

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private MagicPromptOption magicPrompt = new MagicPromptOption();

    @Mixin
    private StyleTypeOption styleType = new StyleTypeOption();

    @Option(names = NEGATIVE_PROMPT, paramLabel = "TEXT", description = "What the picture should not show")
    private @Nullable String negativePrompt;

    @Option(
            names = ASPECT_RATIO,
            paramLabel = "RATIO",
            description = "Shape of the picture: 16x9, 16:9 or ASPECT_16_9; see: ideogram options aspect-ratios")
    private @Nullable String aspectRatio;

    @Mixin
    private V3StyleOptions style = new V3StyleOptions();

    @Option(
            names = CHARACTER,
            paramLabel = "FILE",
            description = "A picture of a person or figure to show again; costs more (V3)")
    private @Nullable String character;

    @Option(
            names = CHARACTER_MASK,
            paramLabel = "FILE",
            description = "Where in that picture the character is: greyscale, of the same size (V3)")
    private @Nullable String characterMask;

    /** The model. Defaults to V3; empty if the value is wrong. */
    public Optional<ModelChoice> model(OptionReader reader) {
        return model == null
                ? Optional.of(ModelChoice.V3)
                : reader.read("--model", model, value -> OptionValues.oneOf(ModelChoice.values(), value));
    }

    /** The options of every model, in the form in which operations take them. */
    public record Values(
            PromptOptions promptOptions,
            Optional<AspectRatio> aspectRatio,
            Sampling sampling,
            Optional<ColorPalette> palette) {}

    /** The options of V3, in the form in which operations take them. */
    public record V3Values(Values common, V3Style style, Optional<CharacterReference> character) {}

    /** The options of a V3 operation. */
    public V3Values readV3(String prompt, OptionReader reader) {
        Sampling count = sampling.read(reader);
        PromptOptions text = promptOptions(prompt, reader);
        PromptOptions full = withNegative(text, reader);
        Optional<AspectRatio> ratio = aspectRatio(reader);
        V3Style styling = style.read(reader);
        return new V3Values(new Values(full, ratio, count, styling.palette()), styling, character(reader));
    }

    /** The options of a legacy operation; refuses those that V3 alone takes. */
    public Values readLegacy(String prompt, ModelChoice choice, OptionReader reader) {
        Sampling count = sampling.read(reader);
        PromptOptions text = promptOptions(prompt, reader);
        refuseV3Options(choice, reader);
        PromptOptions full = withNegative(text, reader);
        Optional<AspectRatio> ratio = aspectRatio(reader);
        return new Values(full, ratio, count, style.palette(reader));
    }

    /** The options of a legacy edit; refuses those it does not take. */
    public Values readLegacyEdit(String prompt, ModelChoice choice, OptionReader reader) {
        Sampling count = sampling.read(reader);
        PromptOptions text = promptOptions(prompt, reader);
        refuseV3Options(choice, reader);
        reader.refuse(NEGATIVE_PROMPT, negativePrompt != null, v3Only(choice));
        reader.refuse(ASPECT_RATIO, aspectRatio != null, v3Only(choice));
        style.refusePalette(v3Only(choice), reader);
        return new Values(text, Optional.empty(), count, Optional.empty());
    }

    private PromptOptions promptOptions(String prompt, OptionReader reader) {
        Optional<MagicPrompt> magic = magicPrompt.read(reader);
        Optional<StyleType> type = styleType.read(reader);
        return new PromptOptions(new Prompt(prompt), Optional.empty(), magic, type);
    }

    private PromptOptions withNegative(PromptOptions text, OptionReader reader) {
        Optional<Prompt> negative = reader.read(NEGATIVE_PROMPT, negativePrompt, Prompt::negative);
        return new PromptOptions(text.prompt(), negative, text.magicPrompt(), text.style());
    }

    private void refuseV3Options(ModelChoice choice, OptionReader reader) {
        style.refuseAllButPalette(v3Only(choice), reader);
        reader.refuse(CHARACTER, character != null, v3Only(choice));
        reader.refuse(CHARACTER_MASK, characterMask != null, v3Only(choice));
    }

    private Optional<AspectRatio> aspectRatio(OptionReader reader) {
        Optional<AspectRatio> ratio = reader.read(ASPECT_RATIO, aspectRatio, AspectRatio::parse);
        if (ratio.isPresent() && aspectRatio != null && aspectRatio.startsWith("SPECT_")) {
            reader.warning(
                    "aspect_ratio",
                    "aspect-ratio-spelling",
                    Excerpt.of(aspectRatio) + " is the gateway's misspelling, read as "
                            + Excerpt.of(("A" + aspectRatio).toUpperCase(Locale.ROOT)));
        }
        return ratio;
    }

    private Optional<CharacterReference> character(OptionReader reader) {
        reader.refuse(CHARACTER_MASK, characterMask != null && character == null, "needs " + CHARACTER);
        Optional<ImageSource> mask = reader.file(CHARACTER_MASK, characterMask);
        return reader.file(CHARACTER, character).map(source -> new CharacterReference(source, mask));
    }

    private static String v3Only(ModelChoice choice) {
        return "is taken by --model v3 only here, not by " + choice.label();
    }
}
