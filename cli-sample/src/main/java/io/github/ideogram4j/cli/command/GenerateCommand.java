package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.GenerationOptions;
import io.github.ideogram4j.cli.option.ModelChoice;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.ResolutionOption;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OutputSize;
import io.github.ideogram4j.operation.V3Generate;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Text to picture. */
@Command(
        footer = {
            "  ideogram generate \"A lighthouse, paper cut\" --aspect-ratio 16x9 -n 2",
            "  ideogram generate \"A paper boat\" --gateway aihubmix --max-cost 0.10 --dry-run",
            "  ideogram generate - --out pictures < prompt.txt"
        })
final class GenerateCommand extends PictureCommand {
    @Parameters(index = "0", paramLabel = "PROMPT", description = "What to make; - reads it from standard input")
    private String prompt = "";

    @Mixin
    private GenerationOptions options = new GenerationOptions();

    @Mixin
    private ResolutionOption resolution = new ResolutionOption();

    @Inject
    GenerateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<ImageBatch>> prepare(OptionReader reader) {
        String typed = text(prompt, reader);
        String text = reader.prompt("PROMPT", typed);
        Optional<ModelChoice> choice = options.model(reader);
        ModelChoice model = choice.orElse(GenerationOptions.FALLBACK_MODEL);
        Operation<ImageBatch> operation =
                model.legacy().map(id -> legacy(id, text, model, reader)).orElseGet(() -> v3(text, reader));
        return choice.map(known -> new PreparedOperation<>(operation, Optional.of(known.label()), typed));
    }

    private Operation<ImageBatch> v3(String text, OptionReader reader) {
        GenerationOptions.V3Values values = options.readV3(text, reader);
        GenerationOptions.Values common = values.common();
        OutputSize size = new OutputSize(common.aspectRatio(), resolution.read(reader));
        return new V3Generate(common.promptOptions(), size, common.sampling(), values.style(), values.character());
    }

    private Operation<ImageBatch> legacy(ModelId id, String text, ModelChoice model, OptionReader reader) {
        GenerationOptions.Values values = options.readLegacy(text, model, reader);
        OutputSize size = new OutputSize(values.aspectRatio(), resolution.read(reader));
        return new LegacyGenerate(id, values.promptOptions(), size, values.sampling(), values.palette());
    }
}
