package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.time.Duration;
import java.util.Optional;

/**
 * What stands between an application and its transport. Immutable.
 *
 * @param timeout for calls and downloads without one; empty leaves it to the transport
 * @param scope tells requests of this client from equal ones in a shared journal; the gateway's name if empty
 */
record Policies(
        Optional<Duration> timeout,
        Budget budget,
        RetryPolicy retry,
        InFlightLimit limit,
        Optional<Journal> journal,
        Optional<String> scope,
        Optional<CallObserver> observer,
        Timing timing) {
    private static final Duration NO_TIMEOUT = Duration.ofDays(365);

    /** Three attempts, ten requests under way at once, no budget, no journal, no observer. */
    static Policies defaults() {
        return new Policies(
                Optional.empty(),
                Budget.unlimited(),
                RetryPolicy.defaults(),
                InFlightLimit.of(InFlightLimit.DEFAULT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Timing.system());
    }

    Policies withTimeout(Duration usual) {
        return new Policies(Optional.of(usual), budget, retry, limit, journal, scope, observer, timing);
    }

    Policies withBudget(Budget money) {
        return new Policies(timeout, money, retry, limit, journal, scope, observer, timing);
    }

    Policies withRetry(RetryPolicy policy) {
        return new Policies(timeout, budget, policy, limit, journal, scope, observer, timing);
    }

    Policies withLimit(InFlightLimit inFlight) {
        return new Policies(timeout, budget, retry, inFlight, journal, scope, observer, timing);
    }

    Policies withJournal(Journal store) {
        return new Policies(timeout, budget, retry, limit, Optional.of(store), scope, observer, timing);
    }

    Policies withScope(String name) {
        return new Policies(timeout, budget, retry, limit, journal, Optional.of(name), observer, timing);
    }

    Policies withObserver(CallObserver listener) {
        return new Policies(timeout, budget, retry, limit, journal, scope, Optional.of(listener), timing);
    }

    Policies withTiming(Timing time) {
        return new Policies(timeout, budget, retry, limit, journal, scope, observer, time);
    }

    /** The options with a running deadline, which counts from now unless it runs already. */
    CallOptions started(CallOptions options) {
        CallOptions limited = timeout.isPresent() ? options.orTimeout(timeout.get()) : options;
        return limited.started(timing.nanoClock());
    }

    /** The request with a running deadline, which counts from now unless it runs already. */
    <R> CheckedRequest<R> started(CheckedRequest<R> request) {
        return running(request, started(request.options()));
    }

    /** A call that begins now. */
    <R> Call<R> call(Operation<R> operation, CallOptions options, Gateway gateway) {
        CallEvents events = CallEvents.started(observer, operation, gateway, options.transfers(), timing.nanoClock());
        CallOptions running = started(options);
        Deadline deadline = running.deadline().isPresent()
                ? running.deadline().get()
                : Deadline.after(NO_TIMEOUT, timing.nanoClock());
        return new Call<>(operation, running, deadline, events);
    }

    /** A call of a request that has been checked, which begins now. */
    <R> Call<R> call(CheckedRequest<R> request, Gateway gateway) {
        Call<R> call = call(request.operation(), request.options(), gateway);
        call.checked(running(request, call.options()));
        return call;
    }

    private static <R> CheckedRequest<R> running(CheckedRequest<R> request, CallOptions options) {
        return options.deadline().isPresent()
                ? request.withDeadline(options.deadline().get())
                : request;
    }

    /** The options of a download that begins now. */
    CallOptions download(GeneratedImage image, CallOptions options) {
        CallOptions running = started(options);
        return observer.isPresent()
                ? running.withTransfers(CallEvents.downloadStarted(observer.get(), image, options.transfers()))
                : running;
    }

    /** The policies around the transport: a call passes through the column from the last line to the first. */
    CallHandler around(Transport transport) {
        Gateway gateway = transport.gateway();
        CallHandler handler = new TransportCallHandler(transport);
        if (journal.isPresent()) { // innermost: what it records as sent is about to be sent
            handler = new RecordingCallHandler(scoped(journal.get(), gateway), handler);
        }
        handler = new LimitingCallHandler(limit, handler); // a permit is needed to be sent, not to wait for an attempt
        handler = new RetryingCallHandler(retry, timing, handler);
        handler = new BudgetingCallHandler(gateway, budget, handler); // one reservation a request, not one an attempt
        if (journal.isPresent()) { // what was paid for before costs nothing
            handler = new ReplayingCallHandler(scoped(journal.get(), gateway), handler);
        }
        handler = new CheckingCallHandler(gateway, handler); // neither money nor journal for what will not be sent
        return new ObservingCallHandler(handler); // outermost: sees every call, also those that are refused
    }

    private ScopedJournal scoped(Journal store, Gateway gateway) {
        return new ScopedJournal(scope.orElse(gateway.name()), store);
    }
}
