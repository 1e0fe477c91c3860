package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;

/**
 * Money that calls may spend. A call reserves the most it can cost before anything is sent; afterwards the reservation is
 * spent, released, or kept where it is unknown whether the call was billed.
 *
 * <p>An interface, so that a store shared by many machines can stand behind it. Implementations are safe for use by several
 * threads at once.
 */
@FunctionalInterface
public interface Budget {
    /**
     * Reserves the upper bound of the quote, or nothing at all.
     *
     * @throws BudgetExceededException if the bound is above what is available, or the price is unlisted
     */
    Hold hold(Quote quote);

    /** A reservation. The first of its methods to be called settles it; later calls have no effect. */
    interface Hold {
        /** Settles a call that was billed. */
        void spend();

        /** Settles a call that was not billed. */
        void release();

        /** Settles a call of which it is unknown whether it was billed: the money stays reserved. */
        void keep();
    }

    /** A budget that states its balance. */
    interface Capped extends Budget {
        /** The balance at this moment. */
        Balance balance();
    }

    /**
     * A budget at one moment.
     *
     * @param limit what may be spent in all
     * @param reserved for calls under way, and for calls of which it is unknown whether they were billed
     * @param spent by the upper bounds of the quotes, because the service does not state what it bills
     */
    record Balance(Money limit, Money reserved, Money spent) {
        /** Refuses a balance above its limit. */
        public Balance {
            if (reserved.plus(spent).compareTo(limit) > 0) {
                throw new IllegalArgumentException(
                        "reserved + spent > limit: " + reserved + " + " + spent + " > " + limit);
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

    /** A budget of this process. */
    static Capped of(Money limit) {
        return new CappedBudget(limit);
    }

    /** No limit: every call passes, including calls whose price is unlisted. */
    static Budget unlimited() {
        Hold hold = new Hold() {
            @Override
            public void spend() {}

            @Override
            public void release() {}

            @Override
            public void keep() {}
        };
        return quote -> hold;
    }

    /**
     * A budget whose calls need the money of both, such as a tenant's within the budget of all tenants. It reserves in both
     * or in neither.
     */
    default Budget within(Budget outer) {
        return quote -> {
            Hold mine = hold(quote);
            Hold others;
            try {
                others = outer.hold(quote);
            } catch (RuntimeException | Error e) {
                try {
                    mine.release();
                } catch (RuntimeException second) {
                    e.addSuppressed(second);
                }
                throw e;
            }
            return new Hold() {
                @Override
                public void spend() {
                    both(mine::spend, others::spend);
                }

                @Override
                public void release() {
                    both(mine::release, others::release);
                }

                @Override
                public void keep() {
                    both(mine::keep, others::keep);
                }

                /** One store may fail; the other must be told all the same. */
                private void both(Runnable inner, Runnable outer) {
                    try {
                        inner.run();
                    } finally {
                        outer.run();
                    }
                }
            };
        };
    }
}
