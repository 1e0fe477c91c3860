package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.Money;
import java.util.HashMap;
import java.util.Map;

final class CappedBudgetTest extends BudgetContract {
    private final Map<String, Budget.Capped> budgets = new HashMap<>();

    @Override
    protected Budget.Capped budget(String name, String limit) {
        return budgets.computeIfAbsent(name, it -> Budget.of(Money.of(limit)));
    }
}
