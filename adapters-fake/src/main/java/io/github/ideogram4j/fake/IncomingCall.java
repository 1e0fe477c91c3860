package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fake.internal.wire.ServedCall;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A valid call: first its outcome is open, then it is recorded. Thread-safe once it has arrived. */
final class IncomingCall {
    private final Gateway gateway;
    private final Operation<?> operation;
    private final CallOptions options;
    private final Map<String, String> parameters;
    private final List<ReceivedCall.Input> inputs;
    private final long size;
    private final ReceivedCalls received;
    private final Timing.Sleeper sleeper;
    private Latency speed;
    private Duration latency = Duration.ZERO;
    private Quote cost;
    private String outcome = "under way";
    private @Nullable ImageServiceException failure;
    private int attempt;

    IncomingCall(
            Gateway gateway,
            Operation<?> operation,
            CallOptions options,
            CallFingerprint content,
            ReceivedCalls received,
            Latency speed,
            Timing.Sleeper sleeper) {
        this.gateway = gateway;
        this.operation = operation;
        this.options = options;
        this.parameters = content.parameters();
        this.inputs = content.inputs();
        this.size = content.size();
        this.received = received;
        this.speed = speed;
        this.sleeper = sleeper;
        this.cost = new Quote.Exact(Money.ZERO, gateway.prices().id());
    }

    /** The name of the gateway, for messages. */
    String gateway() {
        return gateway.name();
    }

    Operation<?> operation() {
        return operation;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** The number of bytes of the request. */
    long size() {
        return size;
    }

    /** Equal for repetitions of a request. */
    List<Object> identity() {
        return List.of(operation.name(), parameters);
    }

    /** Replaces the latency of the fake. */
    void take(Latency other) {
        speed = other;
    }

    /** Takes no time. */
    void hurry() {
        speed = Latency.fixed(Duration.ZERO);
    }

    /** Reports the request as sent and records the call. */
    void arrive() {
        TransferReporter.sent(options.transfers(), size);
        received.add(this);
    }

    /** Waits as long as the service takes for this call, or until the timeout of the call, which fails. */
    void awaitAnswer() {
        int number = parameters.hashCode() * 31 + attempt();
        Duration needed = speed.of(operation.usage(), number);
        if (needed.isZero()) {
            return;
        }
        Optional<Duration> limit = options.shortestTimeout();
        if (limit.isPresent() && limit.get().compareTo(needed) < 0) {
            throw awaitTimeout();
        }
        try {
            spend(needed);
            sleeper.sleep(needed);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for the timeout of the call or an interrupt; returns the resulting exception. */
    ImageServiceException awaitTimeout() {
        SimulatedTimeout timeout = SimulatedTimeout.of(options, sleeper);
        try {
            spend(timeout.limit());
            timeout.await();
            return new DeadlineExceededException(
                    "no answer from " + gateway() + " within " + timeout, Delivery.UNKNOWN, null);
        } catch (InterruptedException e) {
            return interrupted(e);
        }
    }

    private CallInterruptedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException("the call to " + gateway() + " was interrupted", Delivery.UNKNOWN, cause);
    }

    private synchronized void spend(Duration time) {
        latency = time;
    }

    synchronized int attempt() {
        return attempt;
    }

    synchronized void setAttempt(int number) {
        attempt = number;
    }

    /** Records the end of the call and bills it, unless it never arrived. */
    void end(Outcome scripted, @Nullable RuntimeException thrown) {
        synchronized (this) {
            if (attempt == 0) {
                return;
            }
            failure = thrown instanceof ImageServiceException failed ? failed : null;
            outcome = failure == null && thrown != null ? scripted + ", failed" : describe(scripted, failure);
            if (scripted.billed() && (failure == null || failure.delivery() != Delivery.REJECTED)) {
                cost = gateway.quote(operation, options);
            }
        }
        received.bill(operation.usage(), outcome, cost);
        ServedCall.bill(options, cost);
    }

    private static String describe(Outcome scripted, @Nullable ImageServiceException thrown) {
        if (thrown instanceof DeadlineExceededException) {
            return scripted + ", timed out";
        }
        if (thrown instanceof CallInterruptedException) {
            return scripted + ", interrupted";
        }
        // an answer that could not be given, since a file of the request is not a readable picture
        if (thrown == null || thrown.delivery() != Delivery.REJECTED) {
            return scripted.toString();
        }
        Optional<ServiceReply> reply = thrown.reply();
        return "refused " + (reply.isPresent() ? reply.get().status() : 0);
    }

    synchronized ReceivedCall snapshot() {
        return new ReceivedCall(
                operation, options, parameters, inputs, attempt, outcome, Optional.ofNullable(failure), latency, cost);
    }
}
