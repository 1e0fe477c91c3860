package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.DescribeModel;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.operation.Describe;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Picture to text. */
@Command(
        name = "describe",
        description = "Says in words what a picture shows.",
        footer = "  ideogram describe photo.jpg")
final class DescribeCommand extends PaidCommand<Descriptions> {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Option(
            names = "--describe-model",
            paramLabel = "V_2|V_3",
            description = "Which version describes it; only the vendor documents it")
    private @Nullable String model;

    @Inject
    DescribeCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<Order<Descriptions>> order(Entries entries) {
        Optional<DescribeModel> version =
                entries.read("--describe-model", model, text -> new DescribeModel(Spelling.constant(text)));
        return image.read(entries)
                .map(file -> new Order<>(new Describe(file, version), version.map(DescribeModel::value), image.stem()));
    }

    @Override
    Sink<Descriptions> sink(Entries entries) {
        return new DescriptionSink();
    }
}
