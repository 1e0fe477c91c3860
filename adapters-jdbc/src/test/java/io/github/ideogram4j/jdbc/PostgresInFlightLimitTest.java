package io.github.ideogram4j.jdbc;

final class PostgresInFlightLimitTest extends JdbcInFlightLimitContract {
    PostgresInFlightLimitTest() {
        super(TestDatabase.postgres());
    }
}
