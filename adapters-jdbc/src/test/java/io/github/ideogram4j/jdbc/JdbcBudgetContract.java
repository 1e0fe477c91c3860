package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.BudgetContract;
import io.github.ideogram4j.pricing.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract, with two machines that take turns. */
abstract class JdbcBudgetContract extends BudgetContract {
    private final TestDatabase database;
    private final List<JdbcInstance> machines;
    private final Map<String, Integer> asked = new HashMap<>();

    JdbcBudgetContract(TestDatabase database) {
        this.database = database;
        this.machines = List.of(JdbcInstance.of(database.pool()), JdbcInstance.of(database.pool()));
    }

    @BeforeEach
    void createTables() throws Exception {
        database.migrated();
    }

    @AfterEach
    void close() {
        machines.forEach(JdbcInstance::close);
        database.close();
    }

    @Override
    protected Budget.Capped budget(String name, String limit) {
        return JdbcBudget.of(machines.get(asked.merge(name, 1, Integer::sum) % 2), name, Money.of(limit));
    }
}
