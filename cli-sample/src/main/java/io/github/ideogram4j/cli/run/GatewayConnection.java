package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalUnavailableException;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A gateway with the policies of a run. All clients of a connection share budget, journal and in-flight limit. Thread-safe.
 */
public final class GatewayConnection implements AutoCloseable {
    private final Transport transport;
    private final CallSettings settings;
    private final Environment environment;
    private final Timing timing;
    private final Optional<Budget> budget;
    private final Optional<Journal> journal;
    private final InFlightLimit limit = InFlightLimit.of(InFlightLimit.DEFAULT);
    private @Nullable SharedPolicies shared; // by client(), so that a wrong request opens no database

    GatewayConnection(Transport transport, CallSettings settings, Environment environment, Timing timing) {
        this.transport = transport;
        this.settings = settings;
        this.environment = environment;
        this.timing = timing;
        this.budget = settings.maxCost().map(Budget::of);
        this.journal = settings.journal().map(FileJournal::at);
    }

    /** The gateway, with its rules and prices. */
    public Gateway gateway() {
        return transport.gateway();
    }

    /**
     * Creates a client.
     *
     * @param decorator decorates the transport of this client
     * @throws JournalUnavailableException if the policies are in a database that cannot be used
     */
    Ideogram client(UnaryOperator<Transport> decorator, CallObserver observer) {
        Ideogram.Builder builder = Ideogram.builder(decorator.apply(transport)).timing(timing);
        builder.observer(observer).limit(limit);
        budget.ifPresent(builder::budget);
        String scope = settings.gateway().scope();
        journal.ifPresent(file -> builder.journal(file, scope));
        shared().ifPresent(policies -> policies.addTo(builder, scope, budget));
        return builder.build();
    }

    private synchronized Optional<SharedPolicies> shared() {
        if (shared == null && settings.shared().isPresent()) {
            shared = SharedPolicies.open(settings.shared().get(), environment);
        }
        return Optional.ofNullable(shared);
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
