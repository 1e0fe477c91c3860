package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a picture file is. */
@Command(
        name = "inspect",
        description =
                "Prints format, size and bytes of a picture; for one of the offline gateway, also what it was made from.",
        footer = "  ideogram inspect pictures/a-lighthouse.png")
final class InspectCommand implements Callable<Integer> {
    private static final String LABEL = "FILE";

    // takes any size: nothing is going to be uploaded
    private static final Validator FILES = new Validator(
            new GatewayProfile("inspect", Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Set.of()));

    @Parameters(index = "0", paramLabel = LABEL, description = "A JPEG, PNG or WebP file")
    private String file = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Printer printer;

    @Inject
    InspectCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        Entries entries = new Entries();
        ImageSource source = entries.read(LABEL, file, text -> ImageSource.of(Path.of(text)))
                .orElseThrow(() -> new Failed(Failure.invalid(entries.violations())));
        Cashier.requireNoErrors(problems(source));
        printer.print(inspect(source), output);
        return ExitCode.DONE.code();
    }

    private static List<Violation> problems(ImageSource source) {
        return FILES.check(Describe.of(source), CallOptions.defaults()).stream()
                .map(problem -> new Violation(problem.severity(), LABEL, problem.rule(), problem.message()))
                .toList();
    }

    private PictureSheet inspect(ImageSource source) throws IOException {
        ImageHeader header;
        try (InputStream in = new BufferedInputStream(source.open())) {
            header = ImageHeader.read(in);
        }
        Map<String, String> texts = Map.of();
        if (header.format() == ImageFormat.PNG) {
            try (InputStream in = new BufferedInputStream(source.open())) {
                texts = Png.texts(in);
            }
        }
        return new PictureSheet(file, header, source.length(), texts);
    }
}
