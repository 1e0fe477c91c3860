package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.V3Reframe;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Extends a picture to another size. */
@Command(
        name = "reframe",
        description = "Extends a picture, best a square one, to another size.",
        footer = "  ideogram reframe square.png --resolution 1312x736")
final class ReframeCommand extends PictureCommand {
    private static final Resolution STAND_IN = new Resolution(1024, 1024);

    @Mixin
    private ImageArgument image = new ImageArgument();

    @Option(
            names = ResolutionOption.NAME,
            required = true,
            paramLabel = "WxH",
            description = "The size to extend it to; see: ideogram options resolutions")
    private @Nullable String resolution;

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private PaletteOption palette = new PaletteOption();

    @Mixin
    private LookOptions look = new LookOptions();

    @Inject
    ReframeCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<ImageBatch>> order(Entries entries) {
        // a wrong size is an error already; the rest can be checked with another one all the same
        Resolution size = entries.read(ResolutionOption.NAME, resolution, Resolution::parse)
                .orElse(STAND_IN);
        return image.read(entries)
                .map(file -> new Order<>(
                        operation(file, size, entries),
                        Optional.of(ModelChoice.V3.label()),
                        "reframe " + size + " " + image.stem()));
    }

    private V3Reframe operation(ImageSource file, Resolution size, Entries entries) {
        V3Reframe.Builder builder = V3Reframe.builder(file, size);
        sampling.applyTo(builder, entries);
        palette.read(entries).ifPresent(builder::palette);
        look.applyTo(builder, entries);
        return builder.build();
    }
}
