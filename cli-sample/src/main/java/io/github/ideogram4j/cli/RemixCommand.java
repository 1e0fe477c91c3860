package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Remix;
import java.util.Optional;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Picture and text to picture. */
@Command(
        name = "remix",
        description = "Makes pictures from a picture and a text; the picture is cropped to the ratio asked for.",
        footer = "  ideogram remix photo.jpg \"The same harbour in winter\" --image-weight 60")
final class RemixCommand extends PictureCommand {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(index = "1", paramLabel = "PROMPT", description = "What to make of it")
    private String prompt = "";

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private ScenicOptions scenic = new ScenicOptions();

    @Mixin
    private ImageWeightOption weight = new ImageWeightOption();

    @Inject
    RemixCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<ImageBatch>> order(Entries entries) {
        Optional<ImageSource> source = image.read(entries);
        String text = entries.prompt("PROMPT", prompt);
        Optional<ModelChoice> choice = model.read(entries);
        ModelChoice chosen = choice.orElse(ModelOption.STAND_IN);
        return source.map(file -> new Order<>(
                        chosen.legacy()
                                .map(id -> legacy(id, file, text, chosen, entries))
                                .orElseGet(() -> v3(file, text, entries)),
                        Optional.of(chosen.label()),
                        prompt))
                .filter(order -> choice.isPresent());
    }

    private Operation<ImageBatch> v3(ImageSource file, String text, Entries entries) {
        V3Remix.Builder builder = V3Remix.builder(file, text);
        scenic.applyTo(builder, entries);
        scenic.resolution(entries).ifPresent(builder::resolution);
        weight.applyTo(builder::imageWeight, entries);
        return builder.build();
    }

    private Operation<ImageBatch> legacy(
            ModelId id, ImageSource file, String text, ModelChoice chosen, Entries entries) {
        LegacyRemix.Builder builder = LegacyRemix.builder(id, file, text);
        scenic.applyTo(builder, chosen, entries);
        weight.applyTo(builder::imageWeight, entries);
        return builder.build();
    }
}
