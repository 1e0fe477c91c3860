package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.MagicPromptOption;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.option.SamplingOptions;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Strength;
import io.github.ideogram4j.operation.Upscale;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Doubles the resolution of a picture. */
@Command(footer = "  ideogram upscale small.png --resemblance 80 --detail 40")
final class UpscaleCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROMPT",
            description = "What the added detail should show; - reads it from standard input")
    private @Nullable String prompt;

    @Option(
            names = "--resemblance",
            paramLabel = "1..100",
            description = "How close to stay to the picture (default: 50)")
    private @Nullable String resemblance;

    @Option(names = "--detail", paramLabel = "1..100", description = "How much detail to add (default: 50)")
    private @Nullable String detail;

    @Mixin
    private MagicPromptOption magicPrompt = new MagicPromptOption();

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Inject
    UpscaleCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<ImageBatch>> prepare(OptionReader reader) {
        return image.read(reader)
                .map(file ->
                        new PreparedOperation<>(operation(file, reader), Optional.empty(), "upscale " + image.stem()));
    }

    private Upscale operation(ImageSource file, OptionReader reader) {
        Optional<Prompt> text = reader.read("PROMPT", prompt, typed -> new Prompt(text(typed, reader)));
        Optional<Strength> close = strength("--resemblance", "resemblance", resemblance, reader);
        Optional<Strength> fine = strength("--detail", "detail", detail, reader);
        return new Upscale(file, text, close, fine, magicPrompt.read(reader), sampling.read(reader));
    }

    private static Optional<Strength> strength(
            String option, String parameter, @Nullable String text, OptionReader reader) {
        return reader.read(option, text, value -> Strength.of(parameter, OptionValues.wholeNumber(value)));
    }
}
