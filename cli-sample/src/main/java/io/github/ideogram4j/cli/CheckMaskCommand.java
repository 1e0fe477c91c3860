package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.validation.MaskFinding;
import io.github.ideogram4j.validation.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks at a mask before anything is paid. */
@Command(
        name = "check-mask",
        description = "Checks a mask against every rule of the edit operations. Exit code 0 if it can be used, else 2.",
        footer = "  ideogram check-mask photo.png mask.png")
final class CheckMaskCommand implements Callable<Integer> {
    @Mixin
    private ImageArgument image = new ImageArgument();

    @Parameters(index = "1", paramLabel = "MASK", description = "Black where the picture changes, white where it stays")
    private String mask = "";

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Printer printer;
    private final ImageDecoder decoder;

    @Inject
    CheckMaskCommand(Printer printer, ImageDecoder decoder) {
        this.printer = printer;
        this.decoder = decoder;
    }

    @Override
    public Integer call() {
        Entries entries = new Entries();
        Optional<ImageSource> picture = image.read(entries);
        Optional<ImageSource> masking = entries.read("MASK", mask, text -> ImageSource.of(Path.of(text)));
        GatewayChoice choice = gateway.read(entries);
        Cashier.requireNoErrors(entries.violations());
        Validator validator = choice.name().gateway().withDecoder(decoder).validator();
        List<MaskFinding> findings = validator.checkMask(picture.orElseThrow(), masking.orElseThrow());
        MaskSheet sheet = new MaskSheet(image.text(), mask, findings);
        printer.print(sheet, output);
        return sheet.usable() ? ExitCode.DONE.code() : ExitCode.USAGE.code();
    }
}
