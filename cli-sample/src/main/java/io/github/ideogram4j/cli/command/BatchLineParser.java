package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.batch.BatchRow;
import io.github.ideogram4j.cli.batch.LineRequest;
import io.github.ideogram4j.cli.batch.LineRequestReader;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.internal.Excerpt;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Reads a row of a batch as arguments of the command that it names. */
final class BatchLineParser implements LineRequestReader {
    /** Options that belong to the run as a whole, and not to a line. */
    static final Set<String> OF_THE_RUN = Set.of(
            "--gateway",
            "--base-url",
            "--gateway-file",
            "--price",
            "--journal",
            "--send-again",
            "--max-cost",
            "--dry-run",
            "--out",
            "--json",
            "--quiet",
            "--verbose",
            "--no-color");

    private static final String RULE = "batch-key";
    private static final String COMMAND = "command";

    /** They do not change what is asked for. */
    private static final Set<String> OF_THE_CALL = Set.of("--timeout", "--retries", "--sidecar", "--no-provenance");

    private static final Map<String, String> INSTEAD =
            Map.of("--resolution", "--aspect-ratio", "--aspect-ratio", "--resolution");

    private final PaidCommands commands;
    private final Map<String, List<String>> defaults;
    private final String gateway;
    private final Path folder;

    /**
     * Creates a parser.
     *
     * @param defaults values by option, for lines whose command takes the option and that do not have it themselves
     * @param gateway tells the gateway from others
     * @param folder relative paths of a row are relative to it
     */
    BatchLineParser(PaidCommands commands, Map<String, List<String>> defaults, String gateway, Path folder) {
        this.commands = commands;
        this.gateway = gateway;
        this.defaults = new LinkedHashMap<>(defaults);
        this.folder = folder;
    }

    @Override
    public Optional<? extends LineRequest<?>> read(BatchRow row, OptionReader reader) {
        String name = row.value(COMMAND).orElse("generate");
        Optional<CommandLine> line = commands.find(name);
        if (line.isEmpty()) {
            String known = String.join(", ", commands.names());
            reader.error(COMMAND, RULE, Excerpt.of(name) + " is not one of " + known);
            return Optional.empty();
        }
        int before = reader.violations().size();
        Arguments arguments = new Arguments(name, line.get().getCommandSpec(), row, reader);
        List<String> words = arguments.words();
        if (reader.violations().size() > before) {
            return Optional.empty();
        }
        try {
            line.get().parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            reader.error(name, RULE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        PaidCommand<?> command = line.get().getCommand();
        return command.lineRequest(arguments.identity(), reader);
    }

    /** The arguments of one row. */
    private final class Arguments {
        private final String name;
        private final CommandSpec spec;
        private final BatchRow row;
        private final OptionReader reader;
        private final List<String> identity = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        Arguments(String name, CommandSpec spec, BatchRow row, OptionReader reader) {
            this.name = name;
            this.spec = spec;
            this.row = row;
            this.reader = reader;
        }

        List<String> words() {
            List<String> positional = new ArrayList<>();
            Set<String> taken = new LinkedHashSet<>(Set.of("id", COMMAND));
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                String key = parameter.paramLabel().toLowerCase(Locale.ROOT);
                taken.add(key);
                positional.addAll(positional(key, parameter));
            }
            row.values().forEach((key, values) -> {
                if (!taken.contains(key) && !values.isEmpty()) { // an empty column is for lines of other commands
                    addOption(key, values);
                }
            });
            defaults.forEach(this::addDefault);
            words.add("--");
            words.addAll(positional);
            return words;
        }

        /** What tells the request from others. */
        List<String> identity() {
            List<String> all = new ArrayList<>(List.of(gateway, name));
            all.addAll(identity);
            return all;
        }

        private List<String> positional(String key, PositionalParamSpec parameter) {
            List<String> values = row.values().getOrDefault(key, List.of());
            if (values.size() > 1) {
                reader.error(key, RULE, "takes one value, not " + values.size());
            } else if (values.isEmpty() && parameter.arity().min() > 0) {
                reader.error(key, RULE, "is missing");
            } else if (values.equals(List.of("-"))) {
                reader.error(key, RULE, "is a dash: a line of a batch cannot read standard input");
            }
            boolean file = key.equals("image") || key.equals("mask");
            identity.addAll(values); // as it is written, so that the folder may be moved
            return file ? values.stream().map(this::located).toList() : values;
        }

        private void addOption(String key, List<String> values) {
            String longName = "--" + key;
            @Nullable OptionSpec option = spec.findOption(longName);
            if (OF_THE_RUN.contains(longName)) {
                reader.error(key, RULE, "belongs to the whole run: give " + longName + " on the command line");
            } else if (option == null || longName.equals(PictureCommand.PREVIEW)) {
                reader.error(key, RULE, "is no key of " + name + ", whose keys are " + keys());
            } else if (values.size() > 1 && !isRepeatable(option)) {
                reader.error(key, RULE, "takes one value, not " + values.size());
            } else {
                boolean file = "FILE".equals(option.paramLabel());
                values.forEach(value -> add(longName, value, file ? located(value) : value));
            }
        }

        private void addDefault(String name, List<String> values) {
            boolean replaced = has(name) || (INSTEAD.containsKey(name) && has(INSTEAD.get(name)));
            if (!replaced && spec.findOption(name) != null) {
                values.forEach(value -> add(name, value, value));
            }
        }

        private boolean has(@Nullable String option) {
            return option != null
                    && !row.values()
                            .getOrDefault(option.substring(2), List.of())
                            .isEmpty();
        }

        private void add(String name, String value, String located) {
            words.add(name + "=" + located);
            if (!OF_THE_CALL.contains(name)) {
                identity.add(name + "=" + value);
            }
        }

        private String located(String path) {
            try {
                return folder.resolve(path).toString();
            } catch (InvalidPathException e) {
                return path; // reported when it is read
            }
        }

        private static boolean isRepeatable(ArgSpec option) {
            return option.isMultiValue();
        }

        private String keys() {
            List<String> keys = new ArrayList<>(List.of("id", COMMAND));
            spec.positionalParameters()
                    .forEach(parameter -> keys.add(parameter.paramLabel().toLowerCase(Locale.ROOT)));
            for (OptionSpec option : spec.options()) {
                if (!OF_THE_RUN.contains(option.longestName())
                        && !option.longestName().equals(PictureCommand.PREVIEW)) {
                    keys.add(option.longestName().substring(2));
                }
            }
            return String.join(", ", keys);
        }
    }
}
