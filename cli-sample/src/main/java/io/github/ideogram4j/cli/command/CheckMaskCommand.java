package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.cli.option.GatewayOptions;
import io.github.ideogram4j.cli.option.ImageArgument;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.MaskCheckReport;
import io.github.ideogram4j.cli.report.ReportPrinter;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a mask before anything is paid. */
@Command(footer = "  ideogram check-mask photo.png mask.png")
final class CheckMaskCommand implements Callable<Integer> {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(index = "1", paramLabel = "MASK", description = "Black where the picture changes, white where it stays")
    private String mask = "";

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final ReportPrinter printer;
    private final ImageDecoder decoder;

    @Inject
    CheckMaskCommand(ReportPrinter printer, ImageDecoder decoder) {
        this.printer = printer;
        this.decoder = decoder;
    }

    @Override
    public Integer call() {
        OptionReader reader = new OptionReader();
        Optional<ImageSource> source = image.read(reader);
        Optional<ImageSource> maskSource = reader.file("MASK", mask);
        GatewayChoice choice = gateway.read(reader);
        CommandException.throwIfInvalid(reader.violations());
        Validator validator = choice.gateway().withDecoder(decoder).validator();
        List<Validator.MaskFinding> findings = validator.checkMask(source.orElseThrow(), maskSource.orElseThrow());
        MaskCheckReport report = new MaskCheckReport(image.text(), mask, findings);
        printer.print(report, output);
        return report.usable() ? ExitCode.DONE.code() : ExitCode.USAGE.code();
    }
}
