package io.github.ideogram4j.pricing;

import java.util.Optional;

/** What a call will cost, by one price list: an exact amount, a range where the gateway contradicts itself, or unlisted. */
public sealed interface Quote {
    /** The least it can cost; empty if unlisted. */
    Optional<Money> low();

    /** The most it can cost, which is what a budget reserves; empty if unlisted. */
    Optional<Money> high();

    /** Id of the price list it was read from. */
    String priceList();

    /**
     * Refuses a call that may cost more than this, or whose price nobody knows.
     *
     * @throws BudgetExceededException naming quote, limit and price list
     */
    default void requireAtMost(Money limit) {
        boolean within = high().map(cost -> cost.compareTo(limit) <= 0).orElse(false);
        if (!within) {
            throw new BudgetExceededException(this, limit);
        }
    }

    /** One price. */
    record Exact(Money amount, String priceList) implements Quote {
        @Override
        public Optional<Money> low() {
            return Optional.of(amount);
        }

        @Override
        public Optional<Money> high() {
            return Optional.of(amount);
        }

        @Override
        public String toString() {
            return "$" + amount;
        }
    }

    /** Somewhere between two prices. */
    record Range(Money least, Money most, String priceList) implements Quote {
        public Range {
            if (least.compareTo(most) >= 0) {
                throw new IllegalArgumentException("not a range: " + least + "-" + most);
            }
        }

        @Override
        public Optional<Money> low() {
            return Optional.of(least);
        }

        @Override
        public Optional<Money> high() {
            return Optional.of(most);
        }

        @Override
        public String toString() {
            return "$" + least + "-" + most;
        }
    }

    /** The price list does not say. */
    record Unlisted(String priceList) implements Quote {
        @Override
        public Optional<Money> low() {
            return Optional.empty();
        }

        @Override
        public Optional<Money> high() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "unlisted";
        }
    }

    /** Exact where both are the same, else a range. */
    static Quote between(Money low, Money high, String priceList) {
        return low.equals(high) ? new Exact(low, priceList) : new Range(low, high, priceList);
    }
}
