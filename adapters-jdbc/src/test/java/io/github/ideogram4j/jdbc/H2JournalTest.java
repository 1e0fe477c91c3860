package io.github.ideogram4j.jdbc;

final class H2JournalTest extends JdbcJournalContract {
    H2JournalTest() {
        super(TestDatabase.h2());
    }
}
