package io.github.ideogram4j.cli.help;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The tasks that the help groups options by, and the order of the options in each group. */
enum OptionGroup {
    CONTENT(
            "What to make",
            "--model",
            "--describe-model",
            "--speed",
            "--num-images",
            "--seed",
            "--magic-prompt",
            "--negative-prompt",
            "--image-weight",
            "--resemblance",
            "--detail",
            "--param"),
    PICTURE(
            "Shape and style",
            "--aspect-ratio",
            "--resolution",
            "--style",
            "--style-preset",
            "--style-reference",
            "--style-code",
            "--palette",
            "--character",
            "--character-mask"),
    /** Options that no other group names. */
    OTHER("Options"),
    MONEY("Money", "--dry-run", "--max-cost", "--price", "--journal", "--send-again"),
    GATEWAY("Gateway", "--gateway", "--base-url", "--gateway-file", "--timeout", "--retries"),
    OUTPUT(
            "Output",
            "--out",
            "--preview",
            "--sidecar",
            "--no-provenance",
            "--json",
            "--quiet",
            "--verbose",
            "--no-color",
            "--man",
            "--help",
            "--version");

    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    OptionGroup(String heading, String... names) {
        this.heading = heading;
        this.names = List.of(names);
    }

    String heading() {
        return heading;
    }

    /** The options of a command in this group. */
    List<OptionSpec> of(CommandSpec spec) {
        List<OptionSpec> options = new ArrayList<>();
        for (String name : names) {
            OptionSpec option = spec.findOption(name);
            if (option != null) {
                options.add(option);
            }
        }
        if (this == OTHER) {
            spec.options().stream().filter(OptionGroup::isUnnamed).forEach(options::add);
        }
        return options;
    }

    private static boolean isUnnamed(OptionSpec option) {
        for (OptionGroup group : values()) {
            if (group.names.contains(option.longestName())) {
                return false;
            }
        }
        return true;
    }

    /** The options of a command in the order of the help. */
    static List<OptionSpec> all(CommandSpec spec) {
        List<OptionSpec> options = new ArrayList<>();
        for (OptionGroup group : values()) {
            options.addAll(group.of(spec));
        }
        return options;
    }
}
