package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.pricing.Money;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How an operation is carried out.
 *
 * @param gateway where it is sent
 * @param call the timeout, the attempts and the extra parameters
 * @param maxCost the most that the call may cost, in US dollars
 * @param journal the file that records what was paid for
 * @param shared the database that records what was paid for, in place of a file
 * @param dryRun whether to stop before anything is sent
 */
public record CallSettings(
        GatewayChoice gateway,
        CallOptions call,
        Optional<Money> maxCost,
        Optional<Path> journal,
        Optional<SharedStore> shared,
        boolean dryRun) {
    /** These settings with other options of the call. */
    public CallSettings with(CallOptions other) {
        return new CallSettings(gateway, other, maxCost, journal, shared, dryRun);
    }

    /** These settings without a limit of the cost of the call. */
    public CallSettings withoutMaxCost() {
        return new CallSettings(gateway, call, Optional.empty(), journal, shared, dryRun);
    }

    /** Whether the result may come from the journal, in which case neither money nor a key is needed. */
    public boolean mayReplay() {
        return (journal.isPresent() || shared.isPresent()) && !dryRun;
    }
}
