package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Upscale;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Doubles the resolution. */
@Command(
        name = "upscale",
        description = "Doubles a picture's resolution.",
        footer = "  ideogram upscale small.png --resemblance 80 --detail 40")
final class UpscaleCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROMPT", description = "What the added detail should show")
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
    UpscaleCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<ImageBatch>> order(Entries entries) {
        return image.read(entries)
                .map(file -> new Order<>(operation(file, entries), Optional.empty(), "upscale " + image.stem()));
    }

    private Upscale operation(ImageSource file, Entries entries) {
        Upscale.Builder builder = Upscale.builder(file);
        entries.apply("PROMPT", prompt, builder::prompt);
        entries.apply("--resemblance", resemblance, text -> builder.resemblance(Spelling.wholeNumber(text)));
        entries.apply("--detail", detail, text -> builder.detail(Spelling.wholeNumber(text)));
        magicPrompt.read(entries).ifPresent(builder::magicPrompt);
        sampling.applyTo(builder, entries);
        return builder.build();
    }
}
