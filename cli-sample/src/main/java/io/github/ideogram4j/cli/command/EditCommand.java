package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.GenerationOptions;
import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.ModelChoice;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Edit;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repaints part of a picture. */
@Command(footer = "  ideogram edit photo.png mask.png \"A red door\"")
final class EditCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(
            index = "1",
            paramLabel = "MASK",
            description = "A picture of the same size; black where to repaint, white elsewhere")
    private String mask = "";

    @Parameters(
            index = "2",
            paramLabel = "PROMPT",
            description = "What the edited picture shows; - reads it from standard input")
    private String prompt = "";

    @Mixin
    private GenerationOptions options = new GenerationOptions();

    @Inject
    EditCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<ImageBatch>> prepare(OptionReader reader) {
        Optional<ImageSource> source = image.read(reader);
        Optional<ImageSource> maskSource = reader.file("MASK", mask);
        String typed = text(prompt, reader);
        String text = reader.prompt("PROMPT", typed);
        Optional<ModelChoice> choice = options.model(reader);
        ModelChoice model = choice.orElse(GenerationOptions.FALLBACK_MODEL);
        return source.flatMap(file -> maskSource.map(maskFile -> new PreparedOperation<>(
                        model.legacy()
                                .map(id -> legacy(id, file, maskFile, text, model, reader))
                                .orElseGet(() -> v3(file, maskFile, text, reader)),
                        Optional.of(model.label()),
                        typed)))
                .filter(prepared -> choice.isPresent());
    }

    private Operation<ImageBatch> v3(ImageSource file, ImageSource maskFile, String text, OptionReader reader) {
        GenerationOptions.V3Values values = options.readV3(text, reader);
        GenerationOptions.Values common = values.common();
        return new V3Edit(
                file,
                maskFile,
                common.promptOptions(),
                common.aspectRatio(),
                common.sampling(),
                values.style(),
                values.character());
    }

    private Operation<ImageBatch> legacy(
            ModelId id, ImageSource file, ImageSource maskFile, String text, ModelChoice model, OptionReader reader) {
        GenerationOptions.Values values = options.readLegacyEdit(text, model, reader);
        return new LegacyEdit(id, file, maskFile, values.promptOptions(), values.sampling());
    }
}
