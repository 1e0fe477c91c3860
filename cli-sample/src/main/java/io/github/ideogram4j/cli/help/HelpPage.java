package io.github.ideogram4j.cli.help;

import io.github.ideogram4j.cli.report.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The text of the help, in lines of at most 80 characters. Words are not broken. */
public final class HelpPage {
    static final String SYNOPSIS = "COMMAND [OPTION]... [ARGUMENT]...";
    static final String DESCRIPTION =
            "Makes and changes pictures with the Ideogram image service. It is offline and free"
                    + " of charge unless --gateway names a paid gateway.";

    /** Command lines for the help of the program. Each works as printed. */
    static final List<String> EXAMPLES = List.of(
            "ideogram generate \"A lighthouse at dawn, paper cut\" --out pictures",
            "ideogram generate \"A paper boat\" --gateway aihubmix --dry-run",
            "ideogram help generate");

    private static final int WIDTH = 80;
    private static final int LABEL_WIDTH = 26;

    private final List<String> lines = new ArrayList<>();
    private final TextStyle style;

    private HelpPage(TextStyle style) {
        this.style = style;
    }

    /** The help of the program: all commands, without creating any. */
    public static List<String> of(List<CommandEntry> commands, TextStyle style) {
        HelpPage page = new HelpPage(style);
        page.wrap("Usage: ideogram ", SYNOPSIS);
        page.lines.add("");
        page.wrap("", DESCRIPTION);
        String group = "";
        for (CommandEntry command : commands) {
            if (!group.equals(command.group())) {
                group = command.group();
                page.heading(group);
            }
            page.row(command.name(), command.summary());
        }
        page.heading("Examples");
        EXAMPLES.forEach(example -> page.lines.add("  " + example));
        page.lines.add("");
        page.wrap("", "The arguments and options of a command: ideogram help COMMAND");
        return page.lines;
    }

    /** The help of a command. */
    public static List<String> of(CommandSpec spec, TextStyle style) {
        HelpPage page = new HelpPage(style);
        page.wrap("Usage: " + spec.name() + " ", synopsis(spec));
        page.lines.add("");
        page.wrap("", String.join(" ", spec.usageMessage().description()));
        if (!spec.positionalParameters().isEmpty()) {
            page.heading("Arguments");
            spec.positionalParameters()
                    .forEach(argument -> page.row(argument.paramLabel(), text(argument.description())));
        }
        for (OptionGroup group : OptionGroup.values()) {
            List<OptionSpec> options = group.of(spec);
            if (!options.isEmpty()) {
                page.heading(group.heading());
                options.forEach(option -> page.row(label(option), text(option.description())));
            }
        }
        page.heading("Examples");
        page.lines.addAll(examples(spec));
        return page.lines;
    }

    /** The examples of a command, each indented. */
    static List<String> examples(CommandSpec spec) {
        return Arrays.asList(spec.usageMessage().footer());
    }

    /** What follows the name of a command. */
    static String synopsis(CommandSpec spec) {
        StringBuilder text = new StringBuilder("[OPTION]...");
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            boolean required = argument.arity().min() > 0;
            text.append(required ? " " : " [").append(argument.paramLabel()).append(required ? "" : "]");
        }
        return text.toString();
    }

    /** The names of an option and of its value. */
    static String label(OptionSpec option) {
        return String.join(", ", option.names()) + (takesValue(option) ? " " + option.paramLabel() : "");
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    static String text(String... description) {
        return String.join(" ", description);
    }

    private void heading(String text) {
        lines.add("");
        lines.add(style.bold(text + ":"));
    }

    private void row(String label, String text) {
        String start = "  " + label;
        if (start.length() + 2 > LABEL_WIDTH) {
            lines.add(start);
            start = "";
        }
        wrap(start + " ".repeat(LABEL_WIDTH - start.length()), text);
    }

    /** Adds the text after a start; further lines are indented by the length of the start. */
    private void wrap(String start, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }
}
