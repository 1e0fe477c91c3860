package io.github.ideogram4j.jdbc;

final class PostgresJournalTest extends JdbcJournalContract {
    PostgresJournalTest() {
        super(TestDatabase.postgres());
    }
}
