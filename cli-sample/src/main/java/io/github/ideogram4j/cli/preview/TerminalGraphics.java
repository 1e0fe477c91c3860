package io.github.ideogram4j.cli.preview;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.option.OptionValues;
import java.util.Locale;
import java.util.Optional;

/** What a terminal can draw. Found out from the environment; the terminal itself is not asked, as it may not answer. */
enum TerminalGraphics {
    /** The graphics protocol of kitty, also of Ghostty and Konsole. */
    KITTY,
    /** The inline images of iTerm2, also of WezTerm and mintty. */
    ITERM2,
    /** Sixel graphics, as of foot, mlterm and contour. */
    SIXEL,
    /** Half blocks in 24-bit colours. */
    TRUE_COLOR,
    /** Half blocks in the 256 colours of xterm. */
    COLORS_256,
    /** Block elements without colours. */
    SHADES,
    /** A terminal without a cursor. */
    NONE;

    /** The variable that states what a terminal can draw, for one that is not recognised. */
    static final String VARIABLE = "IDEOGRAM_PREVIEW";

    /**
     * Finds out what the terminal can draw.
     *
     * @throws IllegalArgumentException if {@link #VARIABLE} has another value than the labels of the constants
     */
    static TerminalGraphics of(Environment environment) {
        Optional<String> stated = environment.value(VARIABLE);
        if (stated.isPresent()) {
            return OptionValues.oneOf(values(), stated.get());
        }
        String term = lower(environment, "TERM");
        if (term.equals("dumb")) {
            return NONE;
        }
        // a multiplexer draws itself, and inherits the variables of the terminal it was started in
        boolean multiplexed = environment.value("TMUX").isPresent()
                || environment.value("STY").isPresent()
                || term.startsWith("tmux")
                || term.startsWith("screen");
        String program = lower(environment, "TERM_PROGRAM");
        return multiplexed
                ? colours(environment, term, program)
                : images(environment, term, program).orElseGet(() -> colours(environment, term, program));
    }

    private static Optional<TerminalGraphics> images(Environment environment, String term, String program) {
        boolean kitty = environment.value("KITTY_WINDOW_ID").isPresent()
                || term.contains("kitty")
                || term.contains("ghostty")
                || program.equals("ghostty")
                || environment.value("KONSOLE_VERSION").orElse("").matches("2[2-9][0-9]{4}");
        if (kitty) {
            return Optional.of(KITTY);
        }
        boolean iterm2 = program.equals("iterm.app")
                || program.equals("wezterm")
                || program.equals("mintty")
                || lower(environment, "LC_TERMINAL").equals("iterm2");
        if (iterm2) {
            return Optional.of(ITERM2);
        }
        boolean sixel = term.equals("foot")
                || term.startsWith("foot-")
                || term.startsWith("mlterm")
                || term.startsWith("contour")
                || term.contains("sixel");
        return sixel ? Optional.of(SIXEL) : Optional.empty();
    }

    private static TerminalGraphics colours(Environment environment, String term, String program) {
        String depth = lower(environment, "COLORTERM");
        boolean trueColour = depth.equals("truecolor")
                || depth.equals("24bit")
                || term.endsWith("-direct")
                || program.equals("vscode")
                || environment.value("WT_SESSION").isPresent();
        return trueColour ? TRUE_COLOR : COLORS_256;
    }

    private static String lower(Environment environment, String variable) {
        return environment.value(variable).orElse("").toLowerCase(Locale.ROOT);
    }
}
