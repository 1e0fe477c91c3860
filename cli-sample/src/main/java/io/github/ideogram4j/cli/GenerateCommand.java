package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Text to picture. */
@Command(
        name = "generate",
        description = "Makes pictures from a text.",
        footer = "  ideogram generate \"A lighthouse at dawn, paper cut\" --aspect-ratio 16x9 -n 2 --out pictures")
final class GenerateCommand extends PictureCommand {
    @Parameters(index = "0", paramLabel = "PROMPT", description = "What to make")
    private String prompt = "";

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private ScenicOptions scenic = new ScenicOptions();

    @Inject
    GenerateCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<ImageBatch>> order(Entries entries) {
        String text = entries.prompt("PROMPT", prompt);
        Optional<ModelChoice> choice = model.read(entries);
        ModelChoice chosen = choice.orElse(ModelOption.STAND_IN);
        Operation<ImageBatch> operation =
                chosen.legacy().map(id -> legacy(id, text, chosen, entries)).orElseGet(() -> v3(text, entries));
        return choice.map(known -> new Order<>(operation, Optional.of(known.label()), prompt));
    }

    private Operation<ImageBatch> v3(String text, Entries entries) {
        V3Generate.Builder builder = V3Generate.builder(text);
        scenic.applyTo(builder, entries);
        scenic.resolution(entries).ifPresent(builder::resolution);
        return builder.build();
    }

    private Operation<ImageBatch> legacy(ModelId id, String text, ModelChoice choice, Entries entries) {
        LegacyGenerate.Builder builder = LegacyGenerate.builder(id, text);
        scenic.applyTo(builder, choice, entries);
        return builder.build();
    }
}
