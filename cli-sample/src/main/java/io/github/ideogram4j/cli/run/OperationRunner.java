package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.cli.gateway.GatewayName;
import io.github.ideogram4j.cli.gateway.TransportFactory;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.report.CallReport;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.ProgressLine;
import io.github.ideogram4j.cli.report.SavedResult;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Runs an operation: checks, quotes, sends, and hands the answer on. All free checks come before anything is sent. */
public final class OperationRunner {
    /** The most time for pictures that arrived before a call failed. */
    private static final Duration RESCUE = Duration.ofSeconds(30);

    /** The same after an interrupt: less than the process has left to print their links. */
    private static final Duration RESCUE_AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final Map<GatewayName, TransportFactory> transports;
    private final Environment environment;
    private final Clock clock;
    private final Timing timing;

    @Inject
    OperationRunner(
            Map<GatewayName, TransportFactory> transports, Environment environment, Clock clock, Timing timing) {
        this.transports = transports;
        this.environment = environment;
        this.clock = clock;
        this.timing = timing;
    }

    /**
     * Runs an operation, or with {@code --dry-run} only checks and quotes it.
     *
     * @param reader holds the violations found so far
     * @throws CommandException if there is an error among the violations, or the result is incomplete
     */
    public <R> CallReport run(
            PreparedOperation<R> prepared,
            CallSettings settings,
            ResultHandler<R> handler,
            OptionReader reader,
            ProgressLine progress) {
        try (GatewayConnection connection = connect(settings)) {
            return run(connection, prepared, settings, handler, reader, progress);
        }
    }

    /**
     * Runs an operation over a connection that others may use at the same time.
     *
     * @param connection of {@link #connect}, with the same settings but for the options of the call
     */
    public <R> CallReport run(
            GatewayConnection connection,
            PreparedOperation<R> prepared,
            CallSettings settings,
            ResultHandler<R> handler,
            OptionReader reader,
            ProgressLine progress) {
        CallProgressObserver observer = new CallProgressObserver(progress);
        try {
            return run(connection, prepared, settings, handler, reader, observer);
        } catch (ImageServiceException e) {
            throw new CommandException(advised(CommandError.of(e), settings, false));
        } catch (CommandException e) {
            boolean answered = e.partialReport()
                    .filter(report -> report.result().failure().isEmpty())
                    .isPresent();
            boolean recorded = settings.mayReplay() && observer.journalWarning().isEmpty();
            throw e.with(advised(e.error(), settings, answered && recorded));
        }
    }

    /** At the offline gateway there is no money to speak of. */
    private static CommandError advised(CommandError error, CallSettings settings, boolean recorded) {
        GatewayChoice gateway = settings.gateway();
        return gateway.name().isPaid() ? error.advised(gateway.title(), settings.mayReplay(), recorded) : error;
    }

    private <R> CallReport run(
            GatewayConnection connection,
            PreparedOperation<R> prepared,
            CallSettings settings,
            ResultHandler<R> handler,
            OptionReader reader,
            CallProgressObserver observer) {
        Instant started = clock.instant();
        List<Violation> violations = new ArrayList<>(reader.violations());
        CheckedRequest<R> request = check(prepared.operation(), settings, connection.gateway(), violations);
        Quote quote = connection.gateway().quote(request.operation(), request.options());
        requireMoneyAndKey(settings, quote);
        CallProvenance provenance =
                CallProvenance.of(prepared, settings.gateway().label(), quote, started, environment);
        SavedResult result = settings.dryRun()
                ? SavedResult.NONE
                : send(
                        prepared,
                        request,
                        connection.client(transport -> handler.decorate(transport, provenance), observer),
                        handler,
                        observer);
        observer.journalWarning().ifPresent(violations::add);
        CallReport report = new CallReport(
                prepared.operation().name(),
                prepared.model(),
                settings.gateway(),
                started,
                settings.dryRun(),
                observer.isReplayed(),
                quote,
                violations,
                result);
        return settings.dryRun() ? report : report.requireResult();
    }

    /** Checks the request once, with the one running deadline of the command; adds its warnings to the violations. */
    private <R> CheckedRequest<R> check(
            Operation<R> operation, CallSettings settings, Gateway gateway, List<Violation> violations) {
        try {
            CheckedRequest<R> request =
                    CheckedRequest.of(operation, settings.call().started(timing.nanoClock()), gateway);
            violations.addAll(request.warnings());
            CommandException.throwIfInvalid(violations);
            return request;
        } catch (InvalidRequestException e) {
            violations.addAll(e.violations());
            throw new CommandException(CommandError.invalid(violations));
        }
    }

    /** Not checked here if the result may come from the journal: budget and transport check when something is sent. */
    private void requireMoneyAndKey(CallSettings settings, Quote quote) {
        if (settings.mayReplay()) {
            return;
        }
        settings.maxCost().ifPresent(quote::requireAtMost);
        if (!settings.dryRun()) {
            environment.requireKey(settings.gateway());
        }
    }

    /**
     * Connects to the gateway of the settings, with their budget and journal. Sends nothing.
     *
     * @throws CommandException if the gateway's address cannot be used
     */
    public GatewayConnection connect(CallSettings settings) {
        GatewayChoice gateway = settings.gateway();
        TransportFactory transport = transports.get(gateway.name());
        if (transport == null) {
            throw new CommandException(CommandError.usage("--gateway " + gateway.label() + " is not built in"));
        }
        try {
            return new GatewayConnection(transport.create(gateway), settings, environment, timing);
        } catch (IllegalArgumentException e) {
            throw new CommandException(CommandError.usage("--gateway " + gateway.label() + ": " + e.getMessage()));
        }
    }

    private <R> SavedResult send(
            PreparedOperation<R> prepared,
            CheckedRequest<R> request,
            Ideogram ideogram,
            ResultHandler<R> handler,
            CallProgressObserver observer) {
        try {
            OptionReader reader = new OptionReader();
            handler.prepare(reader);
            CommandException.throwIfInvalid(reader.violations());
            return sendPrepared(prepared, request, ideogram, handler, observer);
        } finally {
            handler.cleanUp();
        }
    }

    private <R> SavedResult sendPrepared(
            PreparedOperation<R> prepared,
            CheckedRequest<R> request,
            Ideogram ideogram,
            ResultHandler<R> handler,
            CallProgressObserver observer) {
        try {
            R answer = ideogram.execute(request);
            observer.answered(answer);
            return handler.handle(prepared, answer, observer.isReplayed(), ideogram, request.options());
        } catch (ImageServiceException e) {
            if (e.images().isEmpty()) {
                throw e;
            }
            observer.arrived(e.images());
            return rescue(prepared, e.images(), ideogram, handler).failedWith(CommandError.of(e));
        } catch (CommandException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new CommandException(CommandError.unexpectedAfterSending(e));
        } finally {
            observer.close();
        }
    }

    /**
     * Saves pictures whose links arrived before the call failed. They have a limit of their own, because the deadline
     * of the call may have passed, and the interrupt must not end their downloads as well.
     */
    private <R> SavedResult rescue(
            PreparedOperation<R> prepared, List<GeneratedImage> images, Ideogram ideogram, ResultHandler<R> handler) {
        boolean interrupted = Thread.interrupted();
        Duration limit = interrupted ? RESCUE_AFTER_INTERRUPT : RESCUE;
        try {
            CallOptions options = CallOptions.defaults().withTimeout(limit).started(timing.nanoClock());
            return handler.rescue(prepared, images, ideogram, options);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
