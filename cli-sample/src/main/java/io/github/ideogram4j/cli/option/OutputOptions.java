package io.github.ideogram4j.cli.option;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** The output format. */
public final class OutputOptions {
    private static final String JSON = "--json";

    @Option(names = JSON, description = "Print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--no-color", description = "No colours; the environment variable NO_COLOR does the same")
    private boolean noColor;

    /** Whether to print JSON. */
    public boolean json() {
        return json;
    }

    /** Whether to print without colours. */
    public boolean noColor() {
        return noColor;
    }

    /**
     * Whether raw arguments ask for JSON. Needed because the error of a command line that cannot be parsed is also
     * printed as JSON.
     */
    public static boolean asksForJson(String... args) {
        List<String> words = Arrays.asList(args);
        int end = words.indexOf("--");
        List<String> options = end < 0 ? words : words.subList(0, end);
        return options.contains(JSON) || options.contains(JSON + "=true");
    }
}
