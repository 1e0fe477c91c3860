package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The entry point of the process: real streams, environment and clock. The only class that exits the JVM. */
public final class Main {
    private static final int INTERRUPT_GRACE_SECONDS = 2;

    private Main() {}

    /** Runs the command and exits with its exit code. */
    public static void main(String[] args) {
        Environment environment = new Environment(System.getenv());
        Console console = new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("ideogram.terminal.out"),
                Boolean.getBoolean("ideogram.terminal.err"),
                environment);
        CliComponent component =
                DaggerCliComponent.factory().create(console, environment, Clock.systemUTC(), Timing.system());
        System.exit(run(component.cli(), console, args));
    }

    private static int run(Cli cli, Console console, String[] args) {
        CountDownLatch done = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(caller, done)));
        try {
            int exit = cli.run(args);
            if (console.flush()) {
                return exit;
            }
            console.printError("ideogram: the output could not be written");
            console.flush();
            return exit == ExitCode.DONE.code() ? ExitCode.UNREADABLE.code() : exit;
        } finally {
            done.countDown();
        }
    }

    /** On Ctrl-C: gives the command time to print the links of pictures that were paid for but not saved. */
    private static void interrupt(Thread caller, CountDownLatch done) {
        if (done.getCount() == 0) {
            return;
        }
        caller.interrupt();
        try {
            done.await(INTERRUPT_GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** UTF-8 on every platform, because prompts and descriptions are in every language. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
