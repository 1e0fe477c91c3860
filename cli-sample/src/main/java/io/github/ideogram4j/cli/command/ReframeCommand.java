package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.ModelChoice;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.ResolutionOption;
import io.github.ideogram4j.cli.option.SamplingOptions;
import io.github.ideogram4j.cli.option.V3StyleOptions;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.V3Reframe;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Extends a picture to another size. */
@Command(footer = "  ideogram reframe square.png --resolution 1312x736")
final class ReframeCommand extends PictureCommand {
    /** Replaces a wrong size, so that the rest of the request can be checked. */
    private static final Resolution FALLBACK_SIZE = new Resolution(1024, 1024);

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
    private V3StyleOptions style = new V3StyleOptions();

    @Inject
    ReframeCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<ImageBatch>> prepare(OptionReader reader) {
        Resolution size = reader.read(ResolutionOption.NAME, resolution, Resolution::parse)
                .orElse(FALLBACK_SIZE);
        return image.read(reader)
                .map(file -> new PreparedOperation<>(
                        operation(file, size, reader),
                        Optional.of(ModelChoice.V3.label()),
                        "reframe " + size + " " + image.stem()));
    }

    private V3Reframe operation(ImageSource file, Resolution size, OptionReader reader) {
        Sampling count = sampling.read(reader);
        return new V3Reframe(file, size, count, style.read(reader));
    }
}
