package io.github.ideogram4j.cli.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The defaults that the user's configuration sets for one command line, which takes precedence. */
final class ConfigDefaults implements IDefaultValueProvider {
    private static final String GATEWAY = "--gateway";
    private static final String GATEWAY_FILE = "--gateway-file";
    private static final String MODEL = "--model";

    private final Map<String, String> values;

    private ConfigDefaults(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The defaults of the options that a command has. A gateway on the command line replaces all that the configuration
     * says of the gateway, and a model all that it says of the model.
     */
    static ConfigDefaults of(Map<String, String> configured, CommandSpec spec, List<String> args) {
        if (configured.isEmpty()) {
            return new ConfigDefaults(configured);
        }
        Map<String, String> values = new TreeMap<>(configured);
        values.keySet().removeIf(name -> spec.findOption(name) == null);
        if (isGiven(GATEWAY, args) || isGiven(GATEWAY_FILE, args)) {
            values.keySet().removeAll(List.of(GATEWAY, GATEWAY_FILE, "--base-url"));
        }
        if (isGiven(MODEL, args)) {
            values.keySet().removeAll(List.of(MODEL, "--speed"));
        }
        boolean paid = isPaid(args) || !values.getOrDefault(GATEWAY, "offline").equalsIgnoreCase("offline");
        if (!paid && !values.containsKey(GATEWAY_FILE)) {
            values.remove("--journal"); // which would be a warning each time
        }
        values.keySet().removeIf(name -> isGiven(name, args));
        return new ConfigDefaults(values);
    }

    private static boolean isPaid(List<String> args) {
        return isGiven(GATEWAY_FILE, args) || (isGiven(GATEWAY, args) && !isOffline(args));
    }

    private static boolean isOffline(List<String> args) {
        for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
            String argument = args.get(i);
            boolean named = argument.equals(GATEWAY)
                    && i + 1 < args.size()
                    && args.get(i + 1).equalsIgnoreCase("offline");
            if (named || argument.equalsIgnoreCase(GATEWAY + "=offline")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGiven(String name, List<String> args) {
        for (String argument : args) {
            if (argument.equals("--")) {
                return false;
            }
            if (argument.equals(name) || argument.startsWith(name + "=")) {
                return true;
            }
        }
        return false;
    }

    /** The values by option, without those that the command line gives or does not take. */
    Map<String, String> values() {
        return values;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? values.get(option.longestName()) : null;
    }
}
