package io.github.ideogram4j.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The scripts that complete command lines, one for each shell. They hold commands, options and values. */
public enum CompletionScript {
    BASH {
        @Override
        public List<String> lines(List<CommandEntry> commands) {
            List<String> lines = new ArrayList<>();
            lines.add("# Completion of ideogram for bash: source <(ideogram completion bash)");
            lines.add("_ideogram() {");
            lines.add("    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=");
            lines.add("    COMPREPLY=()");
            lines.add("    if [ \"$current\" = = ]; then current=; fi");
            lines.add("    if [ \"$previous\" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi");
            lines.add("    local word");
            lines.add("    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do");
            lines.add("        if [ \"$word\" = -- ]; then return; fi");
            lines.add("    done");
            lines.add("    if [ \"$COMP_CWORD\" = 1 ]; then words=\"" + names(commands) + " --help --version\"; fi");
            lines.add("    case ${COMP_WORDS[1]}:$previous in");
            List<String> rows = new ArrayList<>();
            for (CommandEntry command : commands) {
                CommandSpec spec = command.spec();
                for (OptionSpec option : OptionGroup.all(spec)) {
                    if (HelpPage.takesValue(option)) {
                        rows.add(bashValue("*:" + String.join(" | *:", option.names()), option, commands));
                    }
                }
                for (PositionalParamSpec argument : spec.positionalParameters()) {
                    if (!candidates(argument, commands).isEmpty()) {
                        rows.add(bashValue(command.name() + ":" + command.name(), argument, commands));
                    }
                }
            }
            rows.stream().distinct().forEach(lines::add);
            lines.add("    esac");
            lines.add("    case ${COMP_WORDS[1]}:$current in");
            for (CommandEntry command : commands) {
                List<String> names = new ArrayList<>();
                OptionGroup.all(command.spec()).forEach(option -> names.addAll(List.of(option.names())));
                lines.add("        " + command.name() + ":-*) words=\"" + String.join(" ", names) + "\" ;;");
            }
            lines.add("    esac");
            lines.add("    if [ -n \"$words\" ]; then COMPREPLY=($(compgen -W \"$words\" -- \"$current\")); fi");
            lines.add("}");
            lines.add("complete -o bashdefault -o default -F _ideogram ideogram");
            return lines;
        }

        private String bashValue(String pattern, ArgSpec value, List<CommandEntry> commands) {
            List<String> candidates = candidates(value, commands);
            return "        " + pattern + ") "
                    + (candidates.isEmpty() ? "return ;;" : "words=\"" + String.join(" ", candidates) + "\" ;;");
        }
    },
    ZSH {
        @Override
        public List<String> lines(List<CommandEntry> commands) {
            List<String> lines = new ArrayList<>();
            lines.add("#compdef ideogram");
            lines.add("_ideogram() {");
            lines.add("    local -a commands");
            lines.add("    commands=(");
            commands.forEach(command -> lines.add("        "
                    + quoted(command.name() + ":" + summary(command.summary()).replace(":", "\\:"))));
            lines.add("    )");
            lines.add("    if (( CURRENT == 2 )); then");
            lines.add("        _describe -t commands command commands");
            lines.add("        return");
            lines.add("    fi");
            lines.add("    shift words");
            lines.add("    (( CURRENT-- ))");
            lines.add("    case $words[1] in");
            for (CommandEntry command : commands) {
                CommandSpec spec = command.spec();
                lines.add("        " + command.name() + ")");
                lines.add("            _arguments -S \\");
                for (OptionSpec option : OptionGroup.all(spec)) {
                    lines.add("                " + zshOption(option, commands) + " \\");
                }
                int number = 0;
                for (PositionalParamSpec argument : spec.positionalParameters()) {
                    number++;
                    lines.add("                " + quoted(number + zshValue(argument, commands)) + " \\");
                }
                lines.add("                && return ;;");
            }
            lines.add("    esac");
            lines.add("}");
            lines.add(
                    "if [ \"$funcstack[1]\" = _ideogram ]; then _ideogram \"$@\"; else compdef _ideogram ideogram; fi");
            return lines;
        }

        private String zshOption(OptionSpec option, List<CommandEntry> commands) {
            List<String> names = new ArrayList<>();
            for (String name : option.names()) { // with an equals sign, the value may follow one
                names.add(name + (HelpPage.takesValue(option) && name.startsWith("--") ? "=" : ""));
            }
            String start = option.isMultiValue() ? quoted("*") : quoted("(" + String.join(" ", option.names()) + ")");
            String text = summary(HelpPage.text(option.description()))
                    .replace("[", "\\[")
                    .replace("]", "\\]");
            String value = HelpPage.takesValue(option) ? zshValue(option, commands) : "";
            String all = names.size() > 1 ? "{" + String.join(",", names) + "}" : names.get(0);
            return start + all + quoted("[" + text + "]" + value);
        }

        private String zshValue(ArgSpec value, List<CommandEntry> commands) {
            List<String> candidates = candidates(value, commands);
            String action = switch (kind(value)) {
                case FILE -> "_files";
                case DIRECTORY -> "_files -/";
                case WORD ->
                    candidates.isEmpty()
                            ? ""
                            : "(" + String.join(" ", candidates).replace(":", "\\:") + ")";
            };
            return ":" + value.paramLabel().replace(":", "\\:") + ":" + action;
        }
    },
    FISH {
        @Override
        public List<String> lines(List<CommandEntry> commands) {
            List<String> lines = new ArrayList<>();
            lines.add("# Completion of ideogram for fish");
            lines.add("function __ideogram_command");
            lines.add("    set -l words (commandline -opc)");
            lines.add("    test (count $words) -ge 2; and test \"$words[2]\" = $argv[1]");
            lines.add("end");
            lines.add("complete -c ideogram -f");
            lines.add("complete -c ideogram -n __fish_use_subcommand -s h -l help -d 'Show this help'");
            lines.add("complete -c ideogram -n __fish_use_subcommand -s V -l version -d 'Print the version'");
            for (CommandEntry command : commands) {
                lines.add("complete -c ideogram -n __fish_use_subcommand -a " + command.name() + " -d "
                        + quoted(summary(command.summary())));
            }
            for (CommandEntry command : commands) {
                String start = "complete -c ideogram -n '__ideogram_command " + command.name() + "'";
                CommandSpec spec = command.spec();
                for (OptionSpec option : OptionGroup.all(spec)) {
                    lines.add(start + fishNames(option) + fishValue(option, commands) + " -d "
                            + quoted(summary(HelpPage.text(option.description()))));
                }
                for (PositionalParamSpec argument : spec.positionalParameters()) {
                    List<String> candidates = candidates(argument, commands);
                    if (kind(argument) != Kind.WORD) {
                        lines.add(start + " -F");
                    } else if (!candidates.isEmpty()) {
                        lines.add(start + " -a " + quoted(String.join(" ", candidates)));
                    }
                }
            }
            return lines.stream().distinct().toList();
        }

        private String fishNames(OptionSpec option) {
            StringBuilder names = new StringBuilder();
            for (String name : option.names()) {
                names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            return names.toString();
        }

        private String fishValue(OptionSpec option, List<CommandEntry> commands) {
            if (!HelpPage.takesValue(option)) {
                return "";
            }
            List<String> candidates = candidates(option, commands);
            return switch (kind(option)) {
                case FILE -> " -r -F";
                case DIRECTORY -> " -x -a '(__fish_complete_directories)'";
                case WORD -> " -x" + (candidates.isEmpty() ? "" : " -a " + quoted(String.join(" ", candidates)));
            };
        }
    };

    /** The lines of the script. Creates every command. */
    public abstract List<String> lines(List<CommandEntry> commands);

    /** What a value is. */
    enum Kind {
        FILE,
        DIRECTORY,
        WORD
    }

    private static Kind kind(ArgSpec value) {
        return switch (value.paramLabel()) {
            case "FILE", "IMAGE", "MASK" -> Kind.FILE;
            case "DIR" -> Kind.DIRECTORY;
            default -> Kind.WORD;
        };
    }

    /** The words that complete a value; empty if there are none. */
    private static List<String> candidates(ArgSpec value, List<CommandEntry> commands) {
        return value.paramLabel().equals("COMMAND")
                ? commands.stream().map(CommandEntry::name).toList()
                : ValueCandidates.of(value);
    }

    private static String names(List<CommandEntry> commands) {
        return String.join(" ", commands.stream().map(CommandEntry::name).toList());
    }

    /** The first clause of a description. */
    private static String summary(String text) {
        int end = text.length();
        for (String mark : List.of(";", " (", ".")) {
            int at = text.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return Optional.of(text.substring(0, end))
                .filter(start -> !start.isBlank())
                .orElse(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
