package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.Timing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/** Runs the command in this process, with streams in memory and a clock that stands still. */
final class Runs {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    /** The time that is slept does not pass, nor does any other. */
    static final Timing AT_ONCE = new Timing(() -> 0, time -> {}, () -> 0);

    private Runs() {}

    /** As it is delivered: the offline gateway is the fake. */
    static Outcome run(String... args) {
        return run(Map.of(), args);
    }

    static Outcome run(Map<String, String> environment, String... args) {
        return capture(
                false,
                environment,
                console -> DaggerCliComponent.factory()
                        .create(console, new Environment(environment), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    static Outcome runAtTerminal(Map<String, String> environment, String... args) {
        return capture(
                true,
                environment,
                console -> DaggerCliComponent.factory()
                        .create(console, new Environment(environment), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    /** With a service that does what the test says behind every gateway. */
    static Outcome run(ScriptedService service, Map<String, String> environment, String... args) {
        return capture(
                false,
                environment,
                console -> DaggerScriptedComponent.factory()
                        .create(service, console, new Environment(environment), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    private static Outcome capture(
            boolean terminal, Map<String, String> environment, Function<Console, Cli> cli, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), terminal, terminal, new Environment(environment));
        int exit = cli.apply(console).run(args);
        console.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
