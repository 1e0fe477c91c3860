package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.pricing.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a run: what became of the lines, and what they cost. A line reserves the most it can cost before it starts.
 * Safe for use by several threads at once.
 */
final class BatchState {
    private final LineTable table;
    private final Optional<Money> limit;
    private final Money others;
    private final Map<LineStatus, Integer> counts = new EnumMap<>(LineStatus.class);
    private Money cost = Money.ZERO;
    private Money reserved = Money.ZERO;
    private Money held = Money.ZERO; // for the lines in flight
    private int inFlight;

    /**
     * Creates the state at the start of a run.
     *
     * @param limit what all lines together may cost, those of earlier runs included
     * @param others what lines of earlier runs have cost that the batch has no longer
     */
    BatchState(LineTable table, Optional<Money> limit, Money others) {
        this.table = table;
        this.limit = limit;
        this.others = others;
        for (int i = 0; i < table.size(); i++) {
            counts.merge(table.status(i), 1, Integer::sum);
            cost = cost.plus(table.cost(i));
            reserved = reserved.plus(table.reserved(i));
        }
    }

    /**
     * Reserves what a line can cost; waits if it depends on the lines in flight whether there is enough.
     *
     * @param most the most it can cost; empty if its price is unlisted
     * @return whether it may start
     */
    synchronized boolean start(Optional<Money> most) throws InterruptedException {
        while (!fits(most)) {
            if (inFlight == 0 || most.isEmpty()) {
                return false;
            }
            wait();
        }
        held = held.plus(most.orElse(Money.ZERO));
        inFlight++;
        return true;
    }

    private boolean fits(Optional<Money> most) {
        return limit.isEmpty()
                || most.equals(Optional.of(Money.ZERO)) // it is paid for
                || most.filter(amount -> used().plus(held).plus(amount).compareTo(limit.get()) <= 0)
                        .isPresent();
    }

    /** Ends a line that was started, after what became of it was taken over. */
    synchronized void end(Optional<Money> most) {
        held = held.minus(most.orElse(Money.ZERO));
        inFlight--;
        notifyAll();
    }

    /** Takes over what became of a line, here or in another process. */
    synchronized void adopt(int index, ManifestRecord result, long record) {
        counts.merge(table.status(index), -1, Integer::sum);
        cost = cost.minus(table.cost(index)).plus(result.cost());
        reserved = reserved.minus(table.reserved(index)).plus(result.reserved());
        table.finish(index, result, record);
        counts.merge(result.status(), 1, Integer::sum);
    }

    synchronized int count(LineStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** The lines that are not done, and neither failed nor unknown. */
    synchronized int left() {
        return count(LineStatus.LEFT) + count(LineStatus.SKIPPED);
    }

    synchronized int inFlight() {
        return inFlight;
    }

    synchronized Money cost() {
        return cost;
    }

    synchronized Money reserved() {
        return reserved;
    }

    /** What counts for the limit: cost and reserve of these lines and of others. */
    synchronized Money used() {
        return cost.plus(reserved).plus(others);
    }

    /** What lines of earlier runs have cost that the batch has no longer. */
    Money others() {
        return others;
    }

    Optional<Money> limit() {
        return limit;
    }
}
