package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Edit;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repaints part of a picture. */
@Command(
        name = "edit",
        description = "Repaints the black part of a mask; the white part stays. See also: ideogram check-mask",
        footer = "  ideogram edit photo.png mask.png \"A red door\"")
final class EditCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(
            index = "1",
            paramLabel = "MASK",
            description = "Of the picture's size; black where it changes, white where it stays")
    private String mask = "";

    @Parameters(index = "2", paramLabel = "PROMPT", description = "What the picture shows when done")
    private String prompt = "";

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private PaintedOptions painted = new PaintedOptions();

    @Inject
    EditCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<ImageBatch>> order(Entries entries) {
        Optional<ImageSource> source = image.read(entries);
        Optional<ImageSource> masking = entries.read("MASK", mask, text -> ImageSource.of(Path.of(text)));
        String text = entries.prompt("PROMPT", prompt);
        Optional<ModelChoice> choice = model.read(entries);
        ModelChoice chosen = choice.orElse(ModelOption.STAND_IN);
        return source.flatMap(file -> masking.map(black -> new Order<>(
                        chosen.legacy()
                                .map(id -> legacy(LegacyEdit.builder(id, file, black, text), chosen, entries))
                                .orElseGet(() -> v3(V3Edit.builder(file, black, text), entries)),
                        Optional.of(chosen.label()),
                        prompt)))
                .filter(order -> choice.isPresent());
    }

    private Operation<ImageBatch> v3(V3Edit.Builder builder, Entries entries) {
        painted.applyTo(builder, entries);
        return builder.build();
    }

    private Operation<ImageBatch> legacy(LegacyEdit.Builder builder, ModelChoice chosen, Entries entries) {
        painted.applyTo(builder, chosen, entries);
        return builder.build();
    }
}
