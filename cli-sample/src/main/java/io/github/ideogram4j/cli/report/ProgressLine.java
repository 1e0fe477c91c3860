package io.github.ideogram4j.cli.report;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A progress line on standard error, erased when the call ends. Shown on a terminal only. Safe for use by several threads at
 * once.
 */
public final class ProgressLine {
    private static final int TICK_MILLIS = 1000;

    private final Console console;
    private final boolean visible;
    private final LongSupplier nanoClock;
    private @Nullable Timer ticker;
    private String waitingFor = "";
    private long waitingSince;

    /**
     * Creates a line.
     *
     * @param visible whether to print anything
     * @param nanoClock the clock of the elapsed time, as {@link System#nanoTime}
     */
    public ProgressLine(Console console, boolean visible, LongSupplier nanoClock) {
        this.console = console;
        this.visible = visible;
        this.nanoClock = nanoClock;
    }

    /** Replaces the line. */
    public synchronized void show(String step) {
        stopTicker();
        draw(step + " ...");
    }

    /** Replaces the line, and adds the elapsed time once a second, until the line is replaced again. */
    public synchronized void showWaiting(String step) {
        stopTicker();
        waitingFor = step;
        waitingSince = nanoClock.getAsLong();
        draw(step + " ...");
        if (visible) {
            ticker = new Timer("ideogram-progress", true);
            ticker.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            tick();
                        }
                    },
                    TICK_MILLIS,
                    TICK_MILLIS);
        }
    }

    /** Adds the elapsed time to a line that waits. */
    synchronized void tick() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanoClock.getAsLong() - waitingSince);
        if (!waitingFor.isEmpty() && seconds > 0) {
            draw(waitingFor + " ... " + seconds + " s");
        }
    }

    /** Replaces the line by a text that is complete. */
    public synchronized void showAll(String text) {
        draw(Console.printable(text));
    }

    /** Erases the line. */
    public synchronized void clear() {
        stopTicker();
        draw("");
    }

    private void stopTicker() {
        waitingFor = "";
        if (ticker != null) {
            ticker.cancel();
            ticker = null;
        }
    }

    private void draw(String text) {
        if (visible) {
            console.err().print("\r\u001b[K" + Console.printable(text));
            console.err().flush();
        }
    }
}
