package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be chosen. */
@Command(
        name = "options",
        description = "Prints the values the service accepts; without a name, the names there are.",
        footer = "  ideogram options aspect-ratios")
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

    private final Printer printer;

    @Inject
    OptionsCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Map<String, Choice> choices = Choice.byName();
        Entries entries = new Entries();
        Optional<Report> asked = entries.read("NAME", name, text -> report(choices, text));
        Cashier.requireNoErrors(entries.violations());
        printer.print(asked.orElseGet(() -> new ChoiceNames(List.copyOf(choices.keySet()))), output);
        return ExitCode.DONE.code();
    }

    private static Report report(Map<String, Choice> choices, String name) {
        Choice choice = choices.get(name);
        if (choice == null) {
            throw new IllegalArgumentException(
                    Excerpt.of(name) + " is not one of " + String.join(", ", choices.keySet()));
        }
        return new ChoiceReport(name, choice);
    }
}
