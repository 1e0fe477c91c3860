package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.picture.ProvenanceFiles;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.PictureFileReport;
import io.github.ideogram4j.cli.report.Provenance;
import io.github.ideogram4j.cli.report.ReportPrinter;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the properties of a picture file. */
@Command(footer = "  ideogram inspect pictures/a-lighthouse.png")
final class InspectCommand implements Callable<Integer> {
    private static final String LABEL = "FILE";

    // accepts every size, because nothing is uploaded
    private static final Validator FILES =
            Gateway.builder("inspect").maxImageBytes(Long.MAX_VALUE).build().validator();

    @Parameters(index = "0", paramLabel = LABEL, description = "A JPEG, PNG or WebP file")
    private String file = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final ReportPrinter printer;

    @Inject
    InspectCommand(ReportPrinter printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        OptionReader reader = new OptionReader();
        ImageSource source = reader.file(LABEL, file)
                .orElseThrow(() -> new CommandException(CommandError.invalid(reader.violations())));
        CommandException.throwIfInvalid(problems(source));
        printer.print(inspect(source), output);
        return ExitCode.DONE.code();
    }

    private static List<Violation> problems(ImageSource source) {
        return FILES.check(Describe.of(source), CallOptions.defaults()).stream()
                .map(problem -> new Violation(problem.severity(), LABEL, problem.rule(), problem.message()))
                .toList();
    }

    private PictureFileReport inspect(ImageSource source) throws IOException {
        ImageHeader header;
        try (InputStream in = new BufferedInputStream(source.open())) {
            header = ImageHeader.read(in);
        }
        Path path = Path.of(file);
        Map<String, String> texts = ProvenanceFiles.texts(path, header);
        Provenance provenance = ProvenanceFiles.read(path, texts);
        return new PictureFileReport(
                file, header, source.length(), provenance, Optional.ofNullable(texts.get("Software")));
    }
}
