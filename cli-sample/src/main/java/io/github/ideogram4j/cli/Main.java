package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The entry point of the process: real streams, environment and clock. The only class that exits the JVM in an orderly way. */
public final class Main {
    private static final int INTERRUPT_GRACE_SECONDS = 2;

    private Main() {}

    /** Runs the command and exits with its exit code. */
    public static void main(String[] args) {
        // picocli looks for what no option is of: types of java.sql and java.time, and closures of Groovy
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
        System.setProperty("picocli.disable.closures", "true");
        Environment environment = Environment.of(System.getenv());
        StandardOutput out = new StandardOutput();
        Console console = new Console(
                // buffered, because a FileInputStream asks a pipe for its length
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                stream(FileDescriptor.err),
                Boolean.getBoolean("ideogram.terminal.out"),
                Boolean.getBoolean("ideogram.terminal.err"),
                environment);
        CliComponent component =
                DaggerCliComponent.factory().create(console, environment, Clock.systemUTC(), Timing.system());
        System.exit(run(component.cli(), console, out, args));
    }

    private static int run(Cli cli, Console console, StandardOutput out, String[] args) {
        CountDownLatch done = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(caller, done)));
        try {
            int exit = cli.run(args);
            if (console.flush() || out.isClosedPipe()) {
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

    /** Standard output. Remembers why it could not be written, which a {@link PrintStream} does not. */
    private static final class StandardOutput extends FilterOutputStream {
        private @Nullable IOException failure;

        StandardOutput() {
            super(new FileOutputStream(FileDescriptor.out));
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** Whether the reader has gone, as {@code head} does when it has seen enough: no failure of the command. */
        boolean isClosedPipe() {
            String reason = failure == null ? null : failure.getMessage();
            return reason != null && reason.toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
