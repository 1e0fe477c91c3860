package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;

/**
 * Money that calls may spend. A call reserves the most it can cost before anything is sent; afterwards the reservation is
 * spent, given back, or kept where nobody knows whether the call was billed.
 *
 * <p>An interface, so that a store shared by many machines can stand behind it. Implementations are safe for use by several
 * threads at once.
 */
public interface Budget {
    /**
     * Reserves the upper end of the quote, or nothing at all.
     *
     * @throws BudgetExceededException if it is more than is available, or unlisted
     */
    Hold hold(Quote quote);

    /** A reservation. The first of its methods to be called settles it; later calls change nothing. */
    interface Hold {
        /** The call was billed. */
        void spend();

        /** The call was not billed. */
        void release();

        /** Nobody knows: the money stays reserved. */
        void keep();
    }

    /** A budget with a balance to look at. */
    interface Capped extends Budget {
        Balance balance();
    }

    /** A budget of this process. */
    static Capped of(Money limit) {
        return new CappedBudget(limit);
    }

    /** No limit; also calls whose price is unlisted go through. */
    static Budget unlimited() {
        return UnlimitedBudget.INSTANCE;
    }

    /** Both must have the money: one for a call or a tenant, within one for all. */
    default Budget within(Budget outer) {
        return new NestedBudget(this, outer);
    }
}
