package io.github.ideogram4j.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every budget with a limit promises. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class BudgetContract {
    private static final Quote SIX_CENTS = quote("0.06");

    /** The budget of that name. Asked for again in one test, it is the same money, seen from another machine if there are any. */
    protected abstract Budget.Capped budget(String name, String limit) throws Exception;

    @Test
    protected void hold_reserves_thenSpendsReleasesOrKeeps() throws Exception {
        Budget.Capped budget = budget("a", "1");
        Budget.Hold spent = budget.hold(SIX_CENTS);
        Budget.Hold released = budget.hold(quote("0.01"));
        Budget.Hold kept = budget.hold(quote("0.000000000001"));
        assertThat(budget.balance()).isEqualTo(balance("1", "0.070000000001", "0"));

        spent.spend();
        released.release();
        kept.keep();

        assertThat(budget.balance()).isEqualTo(balance("1", "0.000000000001", "0.06"));
        assertThat(budget("a", "1").balance()).isEqualTo(budget.balance());
    }

    @Test
    protected void hold_settledTwice_countsOnce() throws Exception {
        Budget.Capped budget = budget("a", "1");
        Budget.Hold hold = budget.hold(SIX_CENTS);

        hold.spend();
        hold.release();
        hold.spend();
        hold.keep();

        assertThat(budget.balance()).isEqualTo(balance("1", "0", "0.06"));
    }

    @Test
    protected void hold_rangeReservesItsUpperEnd_unlistedIsRefused() throws Exception {
        Budget.Capped budget = budget("a", "1");

        budget.hold(new Quote.Range(Money.of("0.03"), Money.of("0.06"), "list"));
        assertThatThrownBy(() -> budget.hold(new Quote.Unlisted("list")))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessage("budget exceeded: cost is unlisted by price list list, available is $0.94");

        assertThat(budget.balance()).isEqualTo(balance("1", "0.06", "0"));
    }

    @Test
    protected void hold_moreThanAvailable_reservesNothing() throws Exception {
        Budget.Capped budget = budget("a", "0.10");
        budget.hold(SIX_CENTS).spend();

        assertThatThrownBy(() -> budget.hold(SIX_CENTS))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessage("budget exceeded: cost is $0.06 by price list list, available is $0.04");

        assertThat(budget.balance()).isEqualTo(balance("0.10", "0", "0.06"));
        budget.hold(quote("0.04"));
        assertThat(budget.balance().available()).isEqualTo(Money.ZERO);
    }

    @Test
    protected void hold_manyAtOnce_neverExceedsTheLimit() throws Exception {
        List<Budget.Capped> both = List.of(budget("a", "1"), budget("a", "1"));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            Budget budget = both.get(i % 2);
            boolean billed = i % 3 > 0;
            calls.add(() -> {
                try {
                    Budget.Hold hold = budget.hold(SIX_CENTS);
                    if (billed) {
                        hold.spend();
                        return 1;
                    }
                    hold.release();
                } catch (BudgetExceededException e) {
                    // as it should be for some
                }
                return 0;
            });
        }
        int billed = sum(calls);

        assertThat(billed).isBetween(1, 16);
        assertThat(both.get(0).balance().spent()).isEqualTo(Money.of("0.06").times(billed));
        assertThat(both.get(1).balance().reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    protected void within_outerHasNotEnough_reservesInNeither() throws Exception {
        Budget.Capped tenant = budget("tenant", "1");
        Budget.Capped all = budget("all", "0.07");

        tenant.within(all).hold(SIX_CENTS).spend();
        assertThatThrownBy(() -> tenant.within(all).hold(SIX_CENTS))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("available is $0.01");

        assertThat(tenant.balance()).isEqualTo(balance("1", "0", "0.06"));
        assertThat(all.balance()).isEqualTo(balance("0.07", "0", "0.06"));
    }

    @Test
    protected void within_settlesBoth() throws Exception {
        Budget.Capped tenant = budget("tenant", "1");
        Budget.Capped all = budget("all", "2");
        Budget third = Budget.of(Money.of("1"));

        tenant.within(all).hold(SIX_CENTS).release();
        tenant.within(all).hold(SIX_CENTS).keep();
        tenant.within(third).within(all).hold(quote("0.01")).spend();

        assertThat(tenant.balance()).isEqualTo(balance("1", "0.06", "0.01"));
        assertThat(all.balance()).isEqualTo(balance("2", "0.06", "0.01"));
    }

    /** One in either order: a store that locks as it is told would have each wait for the other. */
    @Test
    protected void within_bothOrdersAtOnce_neverWaitForEachOther() throws Exception {
        Budget.Capped one = budget("one", "100");
        Budget.Capped other = budget("other", "100");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Budget nested = i % 2 == 0 ? one.within(other) : other.within(one);
            calls.add(() -> {
                nested.hold(SIX_CENTS).spend();
                return 1;
            });
        }

        assertThat(sum(calls)).isEqualTo(60);
        assertThat(one.balance()).isEqualTo(balance("100", "0", "3.60"));
        assertThat(other.balance()).isEqualTo(one.balance());
    }

    private static int sum(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int sum = 0;
            for (Future<Integer> call : threads.invokeAll(calls)) {
                sum += call.get();
            }
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    private static Quote quote(String amount) {
        return new Quote.Exact(Money.of(amount), "list");
    }

    private static Budget.Balance balance(String limit, String reserved, String spent) {
        return new Budget.Balance(Money.of(limit), Money.of(reserved), Money.of(spent));
    }
}
