package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.util.function.UnaryOperator;

/** Locks its balance for the moment of a sum, never for the time of a call. */
final class CappedBudget implements Budget.Capped {
    private Balance balance;

    CappedBudget(Money limit) {
        balance = new Balance(limit, Money.ZERO, Money.ZERO);
    }

    @Override
    public synchronized Hold hold(Quote quote) {
        Money available = balance.available();
        quote.requireAtMost(available);
        Money amount = quote.high().orElseThrow(() -> new BudgetExceededException(quote, available));
        balance = balance.reserve(amount);
        return new Reservation(amount);
    }

    @Override
    public synchronized Balance balance() {
        return balance;
    }

    @Override
    public String toString() {
        return "Budget[" + balance() + "]";
    }

    private final class Reservation implements Hold {
        private final Money amount;
        private boolean settled;

        Reservation(Money amount) {
            this.amount = amount;
        }

        @Override
        public void spend() {
            settle(now -> now.spend(amount));
        }

        @Override
        public void release() {
            settle(now -> now.release(amount));
        }

        @Override
        public void keep() {
            settle(UnaryOperator.identity());
        }

        private void settle(UnaryOperator<Balance> change) {
            synchronized (CappedBudget.this) {
                balance = settled ? balance : change.apply(balance);
                settled = true;
            }
        }
    }
}
