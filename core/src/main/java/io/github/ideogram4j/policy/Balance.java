package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.Money;

/**
 * A budget at one moment.
 *
 * @param limit what may be spent in all
 * @param reserved for calls under way, and for those of which nobody knows whether they were billed
 * @param spent by the price list's upper end, since the service does not say what it bills
 */
public record Balance(Money limit, Money reserved, Money spent) {
    public Balance {
        if (reserved.plus(spent).compareTo(limit) > 0) {
            throw new IllegalArgumentException("reserved + spent > limit: " + reserved + " + " + spent + " > " + limit);
        }
    }

    /** What is left for further calls. */
    public Money available() {
        return limit.minus(reserved).minus(spent);
    }

    Balance reserve(Money amount) {
        return new Balance(limit, reserved.plus(amount), spent);
    }

    Balance release(Money amount) {
        return new Balance(limit, reserved.minus(amount), spent);
    }

    Balance spend(Money amount) {
        return new Balance(limit, reserved.minus(amount), spent.plus(amount));
    }

    /** {@code $4.20 of $10.00 available}. */
    @Override
    public String toString() {
        return "$" + available() + " of $" + limit + " available";
    }
}
