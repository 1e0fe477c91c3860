package io.github.ideogram4j.cli;

/** One line on standard error that says what is going on, and is gone afterwards; for people only. */
final class Progress {
    private final Console console;
    private final boolean visible;

    Progress(Console console, boolean visible) {
        this.console = console;
        this.visible = visible;
    }

    void show(String step) {
        draw(Console.printable(step) + " ...");
    }

    void clear() {
        draw("");
    }

    private void draw(String text) {
        if (visible) {
            console.err().print("\r\u001b[K" + text);
            console.err().flush();
        }
    }
}
