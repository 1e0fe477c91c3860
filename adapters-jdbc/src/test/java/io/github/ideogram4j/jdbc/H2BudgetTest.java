package io.github.ideogram4j.jdbc;

final class H2BudgetTest extends JdbcBudgetContract {
    H2BudgetTest() {
        super(TestDatabase.h2());
    }
}
