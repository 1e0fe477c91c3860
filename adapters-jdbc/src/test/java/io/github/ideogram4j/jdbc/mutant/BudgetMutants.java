package io.github.ideogram4j.jdbc.mutant;

import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.BudgetContract;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Budgets with one defect each. Not a test class by name: {@link ContractMutantsTest} runs them. */
final class BudgetMutants {
    private BudgetMutants() {}

    /** Runs the contract with a budget that is correct except for what a mutant overrides. */
    abstract static class BudgetMutant extends BudgetContract {
        private final Map<String, Budget.Capped> budgets = new HashMap<>();

        Budget.Capped mutated(Budget.Capped budget) {
            return budget;
        }

        @Override
        protected final Budget.Capped budget(String name, String limit) {
            return mutated(budgets.computeIfAbsent(name, it -> Budget.of(Money.of(limit))));
        }
    }

    /** Passes everything on. */
    abstract static class BudgetDecorator implements Budget.Capped {
        final Budget.Capped budget;

        BudgetDecorator(Budget.Capped budget) {
            this.budget = budget;
        }

        @Override
        public Hold hold(Quote quote) {
            return budget.hold(quote);
        }

        @Override
        public Balance balance() {
            return budget.balance();
        }
    }

    /** Passes everything on. */
    abstract static class HoldDecorator implements Budget.Hold {
        final Budget.Hold hold;

        HoldDecorator(Budget.Hold hold) {
            this.hold = hold;
        }

        @Override
        public void spend() {
            hold.spend();
        }

        @Override
        public void release() {
            hold.release();
        }

        @Override
        public void keep() {
            hold.keep();
        }
    }

    static final class CorrectBudget extends BudgetMutant {}

    /** Each machine has money of its own. */
    static final class UnsharedBudget extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return Budget.of(budget.balance().limit());
        }
    }

    /** The confirmation of a settlement is lost, and it is repeated. */
    static final class SettledTwice extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Hold hold(Quote quote) {
                    return new HoldDecorator(super.hold(quote)) {
                        private boolean settled;

                        @Override
                        public void spend() {
                            (settled ? budget.hold(quote) : hold).spend();
                            settled = true;
                        }
                    };
                }
            };
        }
    }

    /** What may have been billed is free again. */
    static final class ReleasedUnknown extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Hold hold(Quote quote) {
                    return new HoldDecorator(super.hold(quote)) {
                        @Override
                        public void keep() {
                            hold.release();
                        }
                    };
                }
            };
        }
    }

    static final class ReservedLowerEnd extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Hold hold(Quote quote) {
                    return super.hold(quote.low()
                            .<Quote>map(low -> new Quote.Exact(low, "list"))
                            .orElse(quote));
                }
            };
        }
    }

    static final class PassedUnlisted extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Hold hold(Quote quote) {
                    return quote.high().isPresent()
                            ? super.hold(quote)
                            : Budget.unlimited().hold(quote);
                }
            };
        }
    }

    static final class RoundedToCents extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Hold hold(Quote quote) {
                    return super.hold(quote.high()
                            .<Quote>map(high ->
                                    new Quote.Exact(new Money(high.usd().setScale(2, RoundingMode.HALF_UP)), "list"))
                            .orElse(quote));
                }
            };
        }
    }

    /** Money counts once it is spent, so many calls under way can spend the same. */
    static final class UnreservedMoney extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Hold hold(Quote quote) {
                    super.hold(quote).release();
                    return new Hold() {
                        @Override
                        public void spend() {
                            budget.hold(quote).spend();
                        }

                        @Override
                        public void release() {}

                        @Override
                        public void keep() {}
                    };
                }
            };
        }
    }

    static final class IgnoredOuterBudget extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Budget within(Budget outer) {
                    return this;
                }
            };
        }
    }

    /** The outer budget refuses, and the inner one stays reserved. */
    static final class ReservedInOneOnly extends BudgetMutant {
        @Override
        Budget.Capped mutated(Budget.Capped budget) {
            return new BudgetDecorator(budget) {
                @Override
                public Budget within(Budget outer) {
                    Budget both = super.within(outer);
                    return quote -> {
                        try {
                            return both.hold(quote);
                        } catch (BudgetExceededException e) {
                            budget.hold(quote);
                            throw e;
                        }
                    };
                }
            };
        }
    }
}
