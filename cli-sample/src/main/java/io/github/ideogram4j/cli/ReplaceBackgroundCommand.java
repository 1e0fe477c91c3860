package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps what stands in front. */
@Command(
        name = "replace-background",
        description = "Keeps the foreground of a picture and paints a new background.",
        footer = "  ideogram replace-background portrait.jpg \"A beach at noon\"")
final class ReplaceBackgroundCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(index = "1", paramLabel = "PROMPT", description = "What the background shows")
    private String prompt = "";

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private MagicPromptOption magicPrompt = new MagicPromptOption();

    @Mixin
    private StyleOption style = new StyleOption();

    @Mixin
    private PaletteOption palette = new PaletteOption();

    @Mixin
    private LookOptions look = new LookOptions();

    @Inject
    ReplaceBackgroundCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<ImageBatch>> order(Entries entries) {
        String text = entries.prompt("PROMPT", prompt);
        return image.read(entries)
                .map(file -> new Order<>(operation(file, text, entries), Optional.of(ModelChoice.V3.label()), prompt));
    }

    private V3ReplaceBackground operation(ImageSource file, String text, Entries entries) {
        V3ReplaceBackground.Builder builder = V3ReplaceBackground.builder(file, text);
        sampling.applyTo(builder, entries);
        magicPrompt.read(entries).ifPresent(builder::magicPrompt);
        style.read(entries).ifPresent(builder::style);
        palette.read(entries).ifPresent(builder::palette);
        look.applyTo(builder, entries);
        return builder.build();
    }
}
