package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.ServedRequestReport;
import io.github.ideogram4j.fake.CaptionRenderer;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.internal.Excerpt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the fake over HTTP until it is interrupted, and prints a line for each request. */
@Command(footer = "  ideogram serve --port 8787 --latency 500-2000")
final class ServeCommand implements Callable<Integer> {
    private static final String SCRIPT = "--script";
    private static final String LATENCY = "--latency";
    private static final Pattern MILLISECONDS = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8787",
            description = "The port; 0 picks a free one. Defaults to 8787")
    private String port = "8787";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Defaults to 127.0.0.1, which only this machine reaches")
    private String host = "127.0.0.1";

    @Option(names = SCRIPT, paramLabel = "FILE", description = "A script of outcomes, as JSON")
    private @Nullable String script;

    @Option(
            names = LATENCY,
            paramLabel = "MS",
            description = "How long a call takes in milliseconds, such as 500 or 500-2000. Defaults to 0")
    private @Nullable String latency;

    @Option(names = "--lenient", description = "Overlook mistakes that the gateway may overlook, and only note them")
    private boolean lenient;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Console console;
    private final ServedRequestReport report;
    private final ImageDecoder decoder;
    private final CaptionRenderer captions;
    private final Clock clock;
    private final Timing timing;

    @Inject
    ServeCommand(
            Console console,
            ServedRequestReport report,
            ImageDecoder decoder,
            CaptionRenderer captions,
            Clock clock,
            Timing timing) {
        this.console = console;
        this.report = report;
        this.decoder = decoder;
        this.captions = captions;
        this.clock = clock;
        this.timing = timing;
    }

    @Override
    public Integer call() {
        FakeTransport fake = fake();
        try (FakeServer server = start(fake)) {
            print("serving at " + server.uri() + "/ideogram" + (lenient ? ", lenient" : "") + "; Ctrl-C ends");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            print("ended");
        }
        fake.unusedScript().forEach(entry -> print("unused: " + entry));
        return ExitCode.INTERRUPTED.code(); // a process that Ctrl-C ends can have no other
    }

    private FakeTransport fake() {
        OptionReader reader = new OptionReader();
        FakeTransport fake = FakeTransport.builder()
                .decoder(decoder)
                .captions(captions)
                .clock(clock)
                .sleeper(timing.sleeper())
                .latency(reader.read(LATENCY, latency, ServeCommand::latency).orElse(Latency.fixed(Duration.ZERO)))
                .build();
        CommandException.throwIfInvalid(reader.violations());
        return fake;
    }

    private FakeServer start(FakeTransport fake) {
        OptionReader reader = new OptionReader();
        FakeServer.Builder builder = FakeServer.builder(fake)
                .lenient(lenient)
                .observer(request ->
                        report.lines(request, clock.instant(), output).forEach(this::print));
        reader.read("--host", host, text -> builder.host(ownAddress(text)));
        reader.read("--port", port, text -> builder.port(number(text)));
        reader.read(SCRIPT, script, file -> builder.script(file, content(file)));
        CommandException.throwIfInvalid(reader.violations());
        return reader.read("--port", port, text -> started(builder))
                .orElseThrow(() -> new CommandException(CommandError.invalid(reader.violations())));
    }

    private synchronized void print(String line) {
        console.printLine(line);
        console.flush();
    }

    /** Listens for a moment on a port that is free, so that what fails later is the port and not the address. */
    private static String ownAddress(String host) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("is blank");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), 0));
            return host;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("is no known host: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(host + " cannot be listened on" + OptionValues.reason(e), e);
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("is not a number of 0 to 65535: " + text);
        }
        return Integer.parseInt(text);
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not in UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("does not exist: " + Excerpt.of(file), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read" + OptionValues.reason(e), e);
        }
    }

    private static Latency latency(String text) {
        Matcher matcher = MILLISECONDS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is not milliseconds such as 500 or 500-2000: " + text);
        }
        String least = matcher.group(1);
        String most = matcher.group(2) == null ? least : matcher.group(2);
        return Latency.between(Duration.ofMillis(Long.parseLong(least)), Duration.ofMillis(Long.parseLong(most)), 0);
    }

    private static FakeServer started(FakeServer.Builder builder) {
        try {
            return builder.start();
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }
}
