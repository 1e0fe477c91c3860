package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.journal.JournalAnswer;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transport that throws one scripted failure per call, and returns an empty batch after the last. */
final class ScriptedTransport implements Transport {
    static final ImageBatch BATCH = new ImageBatch(List.of(), Optional.of("2026-11-21T10:00:00Z"), Optional.of("r-1"));
    static final V3Generate OPERATION = V3Generate.of("a lighthouse");

    private final Gateway gateway;
    private final Deque<RuntimeException> script = new ArrayDeque<>();
    private final List<CheckedRequest<?>> requests = new ArrayList<>();
    private final List<Duration> timesLeft = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private JournalAnswer answer = JournalAnswer.of(BATCH);

    ScriptedTransport() {
        this(Gateway.aiHubMix());
    }

    ScriptedTransport(Gateway gateway) {
        this.gateway = gateway;
    }

    void describedAs(Descriptions descriptions) {
        answer = JournalAnswer.of(descriptions);
    }

    ScriptedTransport then(RuntimeException failure) {
        script.add(failure);
        return this;
    }

    /** Runs while a call is under way. */
    ScriptedTransport meanwhile(Runnable work) {
        meanwhile = work;
        return this;
    }

    /** The options of each call that arrived. */
    List<CallOptions> calls() {
        List<CallOptions> calls = new ArrayList<>();
        requests.forEach(request -> calls.add(request.options()));
        return calls;
    }

    /** The requests that arrived. */
    List<CheckedRequest<?>> requests() {
        return requests;
    }

    /** The time each call with a deadline had left when it arrived. */
    List<Duration> timesLeft() {
        return timesLeft;
    }

    @Override
    public synchronized <R> R execute(CheckedRequest<R> request) {
        requests.add(request);
        request.options().deadline().ifPresent(deadline -> timesLeft.add(deadline.remaining()));
        meanwhile.run();
        RuntimeException failure = script.poll();
        if (failure != null) {
            throw failure;
        }
        return ScopedJournal.result(answer, request.operation());
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        throw new AssertionError("opened");
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    @Override
    public String toString() {
        return "transport";
    }

    static ServiceUnreachableException unreachable() {
        return new ServiceUnreachableException("unreachable", null);
    }

    static ServiceBusyException busy(@Nullable Duration retryAfter) {
        return new ServiceBusyException("busy", reply(429, "{}"), retryAfter);
    }

    static ServiceBusyException overloaded(@Nullable Duration retryAfter) {
        return new ServiceBusyException("overloaded", reply(503, "{}"), retryAfter);
    }

    static OutcomeUnknownException unknown() {
        return new OutcomeUnknownException("lost", null, null);
    }

    static ServiceReply reply(int status, String body) {
        return new ServiceReply(status, Optional.empty(), Optional.empty(), body);
    }
}
