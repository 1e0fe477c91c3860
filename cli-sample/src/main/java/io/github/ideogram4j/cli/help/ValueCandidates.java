package io.github.ideogram4j.cli.help;

import io.github.ideogram4j.cli.report.AcceptedValues;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words that a value can be completed to, as {@code ideogram options} prints them. */
final class ValueCandidates {
    private ValueCandidates() {}

    /** The words in lower case, without those that need more than a word; empty if there are none. */
    static List<String> of(ArgSpec value) {
        String name = value instanceof OptionSpec option ? option.longestName() : value.paramLabel();
        return switch (name) {
            case "--model" -> accepted("models");
            case "--speed" -> accepted("speeds");
            case "--magic-prompt" -> accepted("magic-prompts");
            case "--style" -> accepted("styles");
            case "--style-preset" -> accepted("style-presets");
            case "--palette" -> accepted("palettes");
            case "--aspect-ratio" -> accepted("aspect-ratios");
            case "--resolution" -> accepted("resolutions");
            case "--describe-model" -> List.of("v2", "v3", "v4");
            case "--gateway" -> List.of("offline", "aihubmix", "ideogram");
            case "--num-images" -> List.of("1", "2", "3", "4", "5", "6", "7", "8");
            case "NAME" ->
                AcceptedValues.all().stream().map(AcceptedValues::name).toList();
            case "SHELL" -> List.of("bash", "zsh", "fish");
            default -> List.of();
        };
    }

    private static List<String> accepted(String name) {
        return AcceptedValues.named(name).stream()
                .map(value -> value.toLowerCase(Locale.ROOT).replace('_', '-'))
                .distinct()
                .toList();
    }
}
