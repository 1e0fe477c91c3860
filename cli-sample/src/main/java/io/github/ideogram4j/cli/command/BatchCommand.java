package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.batch.BatchRunner;
import io.github.ideogram4j.cli.batch.BatchSettings;
import io.github.ideogram4j.cli.batch.BatchSummary;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.option.GenerationOptions;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.option.PaidOptions;
import io.github.ideogram4j.cli.option.PictureFileOptions;
import io.github.ideogram4j.cli.option.ResolutionOption;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ReportPrinter;
import io.github.ideogram4j.policy.InFlightLimit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Many operations from one file. */
@Command(
        footer = {
            "  ideogram batch prompts.jsonl --out pictures --dry-run",
            "  ideogram batch prompts.csv --out pictures --speed turbo --max-cost 5"
        })
@SuppressWarnings("UnusedVariable") // the defaults of the lines are read by way of the specification
final class BatchCommand implements Callable<Integer> {
    private static final String CONCURRENCY = "--concurrency";
    private static final int USUAL_CONCURRENCY = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "One operation a line: JSON objects, or CSV with a header. Keys: command (default: generate),"
                    + " id, prompt, image, mask, and the long names of options without dashes")
    private @Nullable Path file;

    @Option(
            names = OutputDirectory.OPTION,
            paramLabel = "DIR",
            description = "Directory for the pictures and manifest.jsonl, created if missing (default: the current"
                    + " directory)")
    private String out = ".";

    @Option(
            names = CONCURRENCY,
            paramLabel = "1..10",
            description = "How many lines are under way at once (default: 4)")
    private @Nullable String concurrency;

    @Option(names = "--retry-failed", description = "Do failed lines once more")
    private boolean retryFailed;

    @Mixin
    private PaidOptions options = new PaidOptions();

    @Mixin
    private GenerationOptions generation = new GenerationOptions();

    @Mixin
    private ResolutionOption resolution = new ResolutionOption();

    @Mixin
    private PictureFileOptions files = new PictureFileOptions();

    @Option(names = "--image-weight", paramLabel = "1..100", description = "Of remix: how much of the picture to keep")
    private @Nullable String imageWeight;

    @Option(
            names = "--resemblance",
            paramLabel = "1..100",
            description = "Of upscale: how close to stay to the picture")
    private @Nullable String resemblance;

    @Option(names = "--detail", paramLabel = "1..100", description = "Of upscale: how much detail to add")
    private @Nullable String detail;

    @Option(names = "--describe-model", paramLabel = "v2|v3|v4", description = "Of describe: the model")
    private @Nullable String describeModel;

    private final PaidCommands commands;
    private final BatchRunner runner;
    private final ReportPrinter printer;
    private final Console console;

    @Inject
    BatchCommand(PaidCommands commands, BatchRunner runner, ReportPrinter printer, Console console) {
        this.commands = commands;
        this.runner = runner;
        this.printer = printer;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file == null || spec == null) {
            throw new IllegalStateException("not parsed");
        }
        OptionReader reader = new OptionReader();
        OutputDirectory directory = OutputDirectory.read(out, reader);
        CallSettings settings = options.settings(reader, directory.path().resolve("batch.journal"));
        int threads =
                reader.read(CONCURRENCY, concurrency, BatchCommand::concurrency).orElse(USUAL_CONCURRENCY);
        CommandException.throwIfInvalid(reader.violations());
        reader.violations().forEach(warning -> console.printError("warning: " + warning));
        Path folder = file.toAbsolutePath().getParent();
        BatchSummary summary = runner.run(
                new BatchSettings(
                        file,
                        directory.path(),
                        settings.withoutMaxCost(),
                        settings.maxCost(),
                        threads,
                        retryFailed,
                        output()),
                new BatchLineParser(
                        commands, defaults(spec), settings.gateway().scope(), folder == null ? file : folder));
        summary.advice().forEach(line -> console.printError("ideogram: " + line));
        if (output() != BatchSettings.Output.QUIET) {
            printer.print(summary, options.output());
        }
        return summary.exit().code();
    }

    private BatchSettings.Output output() {
        return options.output().json()
                ? BatchSettings.Output.JSON
                : options.quiet() ? BatchSettings.Output.QUIET : BatchSettings.Output.TEXT;
    }

    private static int concurrency(String text) {
        int number = OptionValues.wholeNumber(text);
        if (number < 1 || number > InFlightLimit.DEFAULT) {
            throw new IllegalArgumentException("not in 1-" + InFlightLimit.DEFAULT + ": " + text);
        }
        return number;
    }

    /** The values of the options that lines may have as well. */
    private static Map<String, List<String>> defaults(CommandSpec spec) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (OptionSpec option : spec.options()) {
            String name = option.longestName();
            @Nullable Object value = option.getValue();
            if (BatchLineParser.OF_THE_RUN.contains(name) || name.equals(CONCURRENCY)) {
                continue;
            }
            if (value instanceof String text) {
                values.put(name, List.of(text));
            } else if (value instanceof List<?> several && !several.isEmpty()) {
                values.put(name, several.stream().map(String::valueOf).toList());
            } else if (Boolean.TRUE.equals(value)) {
                values.put(name, List.of("true"));
            }
        }
        return values;
    }
}
