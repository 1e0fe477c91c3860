package io.github.ideogram4j.cli.report;

/** A progress line on standard error, erased when the call ends. Shown on a terminal only. */
public final class ProgressLine {
    private final Console console;
    private final boolean visible;

    /**
     * Creates a line.
     *
     * @param visible whether to print anything
     */
    public ProgressLine(Console console, boolean visible) {
        this.console = console;
        this.visible = visible;
    }

    /** Replaces the line. */
    public void show(String step) {
        draw(Console.printable(step) + " ...");
    }

    /** Replaces the line by a text that is complete. */
    public void showAll(String text) {
        draw(Console.printable(text));
    }

    /** Erases the line. */
    public void clear() {
        draw("");
    }

    private void draw(String text) {
        if (visible) {
            console.err().print("\r\u001b[K" + text);
            console.err().flush();
        }
    }
}
