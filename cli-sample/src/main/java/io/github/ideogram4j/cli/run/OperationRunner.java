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
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.CheckedRequest;
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
        return run(connect(settings), prepared, settings, handler, reader, progress);
    }

    /**
     * Runs an operation with a client that others may use at the same time.
     *
     * @param ideogram of {@link #connect}, with the same settings but for the options of the call
     */
    public <R> CallReport run(
            Ideogram ideogram,
            PreparedOperation<R> prepared,
            CallSettings settings,
            ResultHandler<R> handler,
            OptionReader reader,
            ProgressLine progress) {
        CallProgressObserver observer = new CallProgressObserver(progress);
        try {
            return run(ideogram.withObserver(observer), prepared, settings, handler, reader, progress, observer);
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
            Ideogram ideogram,
            PreparedOperation<R> prepared,
            CallSettings settings,
            ResultHandler<R> handler,
            OptionReader reader,
            ProgressLine progress,
            CallProgressObserver observer) {
        List<Violation> violations = new ArrayList<>(reader.violations());
        CheckedRequest<R> request = check(prepared.operation(), settings, ideogram, violations);
        Quote quote = ideogram.quote(request.operation(), request.options());
        requireMoneyAndKey(settings, quote);
        Instant started = clock.instant();
        SavedResult result =
                settings.dryRun() ? SavedResult.NONE : send(prepared, request, ideogram, handler, progress);
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
            Operation<R> operation, CallSettings settings, Ideogram ideogram, List<Violation> violations) {
        try {
            CheckedRequest<R> request =
                    CheckedRequest.of(operation, settings.call().started(timing.nanoClock()), ideogram.gateway());
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
     * Creates a client for the gateway of the settings, with their budget and journal. Sends nothing.
     *
     * @throws CommandException if the gateway's address cannot be used
     */
    public Ideogram connect(CallSettings settings) {
        GatewayChoice gateway = settings.gateway();
        TransportFactory transport = transports.get(gateway.name());
        if (transport == null) {
            throw new CommandException(CommandError.usage("--gateway " + gateway.label() + " is not built in"));
        }
        try {
            Ideogram.Builder builder = Ideogram.builder(transport.create(gateway));
            builder.timing(timing);
            settings.maxCost().map(Budget::of).ifPresent(builder::budget);
            settings.journal().ifPresent(file -> builder.journal(FileJournal.at(file), gateway.scope()));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new CommandException(CommandError.usage("--gateway " + gateway.label() + ": " + e.getMessage()));
        }
    }

    private <R> SavedResult send(
            PreparedOperation<R> prepared,
            CheckedRequest<R> request,
            Ideogram ideogram,
            ResultHandler<R> handler,
            ProgressLine progress) {
        try {
            OptionReader reader = new OptionReader();
            handler.prepare(reader);
            CommandException.throwIfInvalid(reader.violations());
            return sendPrepared(prepared, request, ideogram, handler, progress);
        } finally {
            handler.cleanUp();
        }
    }

    private <R> SavedResult sendPrepared(
            PreparedOperation<R> prepared,
            CheckedRequest<R> request,
            Ideogram ideogram,
            ResultHandler<R> handler,
            ProgressLine progress) {
        try {
            R answer = ideogram.execute(request);
            progress.show(prepared.operation().name() + ": fetching the result");
            return handler.handle(prepared, answer, ideogram, request.options());
        } catch (ImageServiceException e) {
            if (e.images().isEmpty()) {
                throw e;
            }
            progress.show(prepared.operation().name() + ": fetching what has arrived");
            return rescue(prepared, e.images(), ideogram, handler).failedWith(CommandError.of(e));
        } catch (CommandException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new CommandException(CommandError.unexpectedAfterSending(e));
        } finally {
            progress.clear();
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
