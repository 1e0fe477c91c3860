package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.report.AcceptedValues;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.Report;
import io.github.ideogram4j.cli.report.ReportPrinter;
import io.github.ideogram4j.internal.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the values that the service accepts. */
@Command(footer = "  ideogram options aspect-ratios")
final class OptionsCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "aspect-ratios, resolutions, models, styles, style-presets, speeds, magic-prompts, palettes,"
                    + " describe-models or gateways")
    private @Nullable String name;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final ReportPrinter printer;

    @Inject
    OptionsCommand(ReportPrinter printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<AcceptedValues> all = AcceptedValues.all();
        List<String> names = all.stream().map(AcceptedValues::name).toList();
        OptionReader reader = new OptionReader();
        Optional<Report> values = reader.read("NAME", name, text -> find(all, names, text));
        CommandException.throwIfInvalid(reader.violations());
        printer.print(values.orElseGet(() -> new AcceptedValues.Names(names)), output);
        return ExitCode.DONE.code();
    }

    private static Report find(List<AcceptedValues> all, List<String> names, String text) {
        return all.stream()
                .filter(values -> values.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(Excerpt.of(text) + " is not one of " + String.join(", ", names)));
    }
}
