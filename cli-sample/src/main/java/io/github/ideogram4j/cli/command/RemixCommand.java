package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.GenerationOptions;
import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.ModelChoice;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.option.ResolutionOption;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Strength;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OutputSize;
import io.github.ideogram4j.operation.V3Remix;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Picture and text to picture. */
@Command(footer = "  ideogram remix photo.jpg \"The same harbour in winter\" --image-weight 60")
final class RemixCommand extends PictureCommand {
    private static final String IMAGE_WEIGHT = "--image-weight";

    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(index = "1", paramLabel = "PROMPT", description = "What to make of it; - reads it from standard input")
    private String prompt = "";

    @Mixin
    private GenerationOptions options = new GenerationOptions();

    @Mixin
    private ResolutionOption resolution = new ResolutionOption();

    @Option(
            names = IMAGE_WEIGHT,
            paramLabel = "1..100",
            description = "How much of the picture to keep: the higher, the more (default: 50)")
    private @Nullable String imageWeight;

    @Inject
    RemixCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<ImageBatch>> prepare(OptionReader reader) {
        Optional<ImageSource> source = image.read(reader);
        String typed = text(prompt, reader);
        String text = reader.prompt("PROMPT", typed);
        Optional<ModelChoice> choice = options.model(reader);
        ModelChoice model = choice.orElse(GenerationOptions.FALLBACK_MODEL);
        return source.map(file -> new PreparedOperation<>(
                        model.legacy()
                                .map(id -> legacy(id, file, text, model, reader))
                                .orElseGet(() -> v3(file, text, reader)),
                        Optional.of(model.label()),
                        typed))
                .filter(prepared -> choice.isPresent());
    }

    private Operation<ImageBatch> v3(ImageSource file, String text, OptionReader reader) {
        GenerationOptions.V3Values values = options.readV3(text, reader);
        GenerationOptions.Values common = values.common();
        OutputSize size = new OutputSize(common.aspectRatio(), resolution.read(reader));
        return new V3Remix(
                file,
                common.promptOptions(),
                weight(reader),
                size,
                common.sampling(),
                values.style(),
                values.character());
    }

    private Operation<ImageBatch> legacy(
            ModelId id, ImageSource file, String text, ModelChoice model, OptionReader reader) {
        GenerationOptions.Values values = options.readLegacy(text, model, reader);
        OutputSize size = new OutputSize(values.aspectRatio(), resolution.read(reader));
        return new LegacyRemix(
                id, file, values.promptOptions(), weight(reader), size, values.sampling(), values.palette());
    }

    private Optional<Strength> weight(OptionReader reader) {
        return reader.read(
                IMAGE_WEIGHT, imageWeight, value -> Strength.of("image_weight", OptionValues.wholeNumber(value)));
    }
}
