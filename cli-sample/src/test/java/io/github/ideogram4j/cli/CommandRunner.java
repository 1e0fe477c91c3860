package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/** Runs the command in this process, with in-memory streams and a fixed clock. */
final class CommandRunner {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    /** Sleeping returns immediately and the clock does not advance. */
    static final Timing AT_ONCE = new Timing(() -> 0, time -> {}, () -> 0);

    private CommandRunner() {}

    /** Runs the command with the transports it ships with: the offline gateway is the fake. */
    static CommandOutcome run(String... args) {
        return run(Map.of(), args);
    }

    static CommandOutcome run(Map<String, String> environment, String... args) {
        return capture(
                false,
                environment,
                console -> DaggerCliComponent.factory()
                        .create(console, console.environment(), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    static CommandOutcome runAtTerminal(Map<String, String> environment, String... args) {
        return capture(
                true,
                environment,
                console -> DaggerCliComponent.factory()
                        .create(console, console.environment(), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    /** Runs the command with a scripted transport for every gateway. */
    static CommandOutcome run(ScriptedTransport service, Map<String, String> environment, String... args) {
        return capture(
                false,
                environment,
                console -> DaggerScriptedCliComponent.factory()
                        .create(service, console, console.environment(), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    /** Runs the command at a terminal with a scripted transport for every gateway. */
    static CommandOutcome runAtTerminal(ScriptedTransport service, Map<String, String> environment, String... args) {
        return capture(
                true,
                environment,
                console -> DaggerScriptedCliComponent.factory()
                        .create(service, console, console.environment(), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    /** Runs the command with these bytes on standard input. */
    static CommandOutcome runWithInput(byte[] input, String... args) {
        return capture(
                input,
                false,
                Map.of(),
                console -> DaggerCliComponent.factory()
                        .create(console, console.environment(), NOON, AT_ONCE)
                        .cli(),
                args);
    }

    private static CommandOutcome capture(
            boolean terminal, Map<String, String> environment, Function<Console, Cli> cli, String... args) {
        return capture(new byte[0], terminal, environment, cli, args);
    }

    private static CommandOutcome capture(
            byte[] input,
            boolean terminal,
            Map<String, String> environment,
            Function<Console, Cli> cli,
            String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                stream(out),
                stream(err),
                terminal,
                terminal,
                Environment.of(environment));
        int exit = cli.apply(console).run(args);
        console.flush();
        return new CommandOutcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
