package io.github.ideogram4j.cli.help;

import io.github.ideogram4j.cli.report.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of all commands, in the {@code man} macros of roff. */
public final class ManualPage {
    private final List<String> lines = new ArrayList<>();

    private ManualPage() {}

    /** The lines of the page. Creates every command. */
    public static List<String> of(List<CommandEntry> commands) {
        ManualPage page = new ManualPage();
        page.lines.add(".TH IDEOGRAM 1 \"\" \"ideogram\" \"User Commands\"");
        page.section("NAME");
        page.text("ideogram - makes and changes pictures with the Ideogram image service");
        page.section("SYNOPSIS");
        page.lines.add(".B ideogram");
        page.text(HelpPage.SYNOPSIS);
        page.section("DESCRIPTION");
        page.text(HelpPage.DESCRIPTION);
        page.section("COMMANDS");
        commands.forEach(command -> page.command(command.name(), command.spec()));
        page.section("FILES");
        page.item("~/.config/ideogram/config.properties", "Defaults of options, and keys; see CONFIGURATION.");
        page.section("CONFIGURATION");
        page.text("A line NAME = VALUE sets the default of the option --NAME. If XDG_CONFIG_HOME is set, the directory"
                + " ideogram is looked for there. A file that holds a key must be readable by its owner only.");
        page.section("ENVIRONMENT");
        page.item("AIHUBMIX_API_KEY, IDEOGRAM_API_KEY, IDEOGRAM_RELAY_API_KEY", "The keys of the paid gateways.");
        page.item(
                "IDEOGRAM_DB_USER, IDEOGRAM_DB_PASSWORD",
                "User and password of the database of --journal; else PGUSER and PGPASSWORD.");
        page.item("IDEOGRAM_PREVIEW", "What the terminal can draw, if it is not recognised; see --preview.");
        page.item("COLUMNS, LINES", "The size of the terminal for --preview.");
        page.item("NO_COLOR", "No colours.");
        page.section("EXIT STATUS");
        for (ExitCode exit : ExitCode.values()) {
            page.item(Integer.toString(exit.code()), exit.meaning());
        }
        page.section("EXAMPLES");
        page.examples(HelpPage.EXAMPLES);
        return page.lines;
    }

    private void command(String name, CommandSpec spec) {
        lines.add(".SS " + escape(name));
        lines.add(".B ideogram " + escape(name));
        text(HelpPage.synopsis(spec));
        lines.add(".PP");
        text(HelpPage.text(spec.usageMessage().description()));
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            item(argument.paramLabel(), HelpPage.text(argument.description()));
        }
        for (OptionSpec option : OptionGroup.all(spec)) {
            item(HelpPage.label(option), HelpPage.text(option.description()));
        }
        examples(HelpPage.examples(spec));
    }

    private void section(String name) {
        lines.add(".SH " + name.toUpperCase(Locale.ROOT));
    }

    private void item(String label, String text) {
        lines.add(".TP");
        lines.add(".B " + escape(label));
        text(text);
    }

    private void examples(List<String> examples) {
        lines.add(".PP");
        lines.add(".nf");
        examples.forEach(example -> text("  " + example.trim()));
        lines.add(".fi");
    }

    private void text(String text) {
        lines.add(escape(text));
    }

    /** A backslash begins a request of roff, a dash is a hyphen, and a dot or an apostrophe at the start is a request. */
    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
