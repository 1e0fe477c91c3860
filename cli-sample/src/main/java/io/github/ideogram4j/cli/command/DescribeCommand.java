package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.report.SavedResult;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.cli.run.ResultHandler;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Describe;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Picture to text. */
@Command(footer = "  ideogram describe photo.jpg")
final class DescribeCommand extends PaidCommand<Descriptions> {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Option(
            names = "--describe-model",
            paramLabel = "v2|v3|v4",
            description = "The model that describes it; documented by the vendor only")
    private @Nullable String model;

    @Inject
    DescribeCommand(CommandContext context) {
        super(context);
    }

    @Override
    Optional<PreparedOperation<Descriptions>> prepare(OptionReader reader) {
        Optional<Describe.Model> version =
                reader.read("--describe-model", model, text -> new Describe.Model(OptionValues.model(text)));
        return image.read(reader)
                .map(file -> new PreparedOperation<>(
                        new Describe(file, version), version.map(Describe.Model::value), image.stem()));
    }

    @Override
    ResultHandler<Descriptions> resultHandler(OptionReader reader) {
        return new DescriptionHandler();
    }

    @Override
    Function<OutputDirectory, ResultHandler<Descriptions>> resultHandlers() {
        return directory -> new DescriptionHandler();
    }

    /** Descriptions are printed and not saved, so nothing needs to be prepared. */
    private record DescriptionHandler() implements ResultHandler<Descriptions> {
        @Override
        public void prepare(OptionReader reader) {}

        @Override
        public void cleanUp() {}

        @Override
        public SavedResult handle(
                PreparedOperation<Descriptions> prepared,
                Descriptions answer,
                boolean replayed,
                Ideogram ideogram,
                CallOptions options) {
            return SavedResult.ofDescriptions(answer.texts());
        }

        @Override
        public SavedResult rescue(
                PreparedOperation<Descriptions> prepared,
                List<GeneratedImage> images,
                Ideogram ideogram,
                CallOptions options) {
            return SavedResult.NONE;
        }
    }
}
