package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.MagicPromptOption;
import io.github.ideogram4j.cli.option.ModelChoice;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.SamplingOptions;
import io.github.ideogram4j.cli.option.StyleTypeOption;
import io.github.ideogram4j.cli.option.V3StyleOptions;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.operation.PromptOptions;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps the foreground of a picture and replaces the background. */
@Command(footer = "  ideogram replace-background portrait.jpg \"A beach at noon\"")
final class ReplaceBackgroundCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(
            index = "1",
            paramLabel = "PROMPT",
            description = "What the background shows; - reads it from standard input")
    private String prompt = "";

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private MagicPromptOption magicPrompt = new MagicPromptOption();

    @Mixin
    private StyleTypeOption styleType = new StyleTypeOption();

    @Mixin
    private V3StyleOptions style = new V3StyleOptions();

    @Inject
    ReplaceBackgroundCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<ImageBatch>> prepare(OptionReader reader) {
        String typed = text(prompt, reader);
        String text = reader.prompt("PROMPT", typed);
        return image.read(reader)
                .map(file -> new PreparedOperation<>(
                        operation(file, text, reader), Optional.of(ModelChoice.V3.label()), typed));
    }

    private V3ReplaceBackground operation(ImageSource file, String text, OptionReader reader) {
        Sampling count = sampling.read(reader);
        PromptOptions promptOptions =
                new PromptOptions(new Prompt(text), Optional.empty(), magicPrompt.read(reader), styleType.read(reader));
        return new V3ReplaceBackground(file, promptOptions, count, style.read(reader));
    }
}
