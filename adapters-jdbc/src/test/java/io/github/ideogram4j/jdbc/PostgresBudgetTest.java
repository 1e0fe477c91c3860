package io.github.ideogram4j.jdbc;

final class PostgresBudgetTest extends JdbcBudgetContract {
    PostgresBudgetTest() {
        super(TestDatabase.postgres());
    }
}
