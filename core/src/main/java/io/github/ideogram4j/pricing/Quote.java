package io.github.ideogram4j.pricing;

import java.util.Optional;

/** The cost of a call by a price list: an exact amount, a range if the gateway contradicts itself, or unlisted. */
public sealed interface Quote {
    /** The lowest possible cost; empty if unlisted. */
    Optional<Money> low();

    /** The highest possible cost, which a budget reserves; empty if unlisted. */
    Optional<Money> high();

    /** Id of the price list. */
    String priceList();

    /**
     * Requires that the highest possible cost is known and at most {@code limit}.
     *
     * @throws BudgetExceededException if it is not; names quote, limit and price list
     */
    default void requireAtMost(Money limit) {
        Optional<Money> high = high();
        if (!high.isPresent() || high.get().compareTo(limit) > 0) {
            throw new BudgetExceededException(this, limit);
        }
    }

    /** An exact cost. */
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

    /** A cost between two amounts. */
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

    /** A cost that the price list does not have. */
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

    /** An exact quote if both amounts are equal, otherwise a range. */
    static Quote between(Money low, Money high, String priceList) {
        return low.equals(high) ? new Exact(low, priceList) : new Range(low, high, priceList);
    }
}
