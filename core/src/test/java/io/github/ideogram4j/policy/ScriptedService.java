package io.github.ideogram4j.policy;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.OutcomeUnknownException;
import io.github.ideogram4j.port.ServiceBusyException;
import io.github.ideogram4j.port.ServiceReply;
import io.github.ideogram4j.port.ServiceUnreachableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transport that does what it is told to, one call after the other, and makes an empty batch once it is told no more. */
final class ScriptedService implements ImageService {
    static final ImageBatch BATCH = new ImageBatch(List.of(), Optional.of("2026-11-21T10:00:00Z"), Optional.of("r-1"));
    static final V3Generate OPERATION = V3Generate.of("a lighthouse");

    private final Deque<RuntimeException> script = new ArrayDeque<>();
    private final List<CallOptions> calls = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    ScriptedService then(RuntimeException failure) {
        script.add(failure);
        return this;
    }

    /** Runs while a call is under way. */
    ScriptedService meanwhile(Runnable work) {
        meanwhile = work;
        return this;
    }

    /** The options of each call that arrived. */
    List<CallOptions> calls() {
        return calls;
    }

    @Override
    public synchronized <R> R execute(Operation<R> operation, CallOptions options) {
        calls.add(options);
        meanwhile.run();
        RuntimeException failure = script.poll();
        if (failure != null) {
            throw failure;
        }
        return operation.handledBy(new JournalReplay(JournalAnswer.of(BATCH)));
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
