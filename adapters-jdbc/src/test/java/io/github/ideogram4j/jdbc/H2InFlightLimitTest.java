package io.github.ideogram4j.jdbc;

final class H2InFlightLimitTest extends JdbcInFlightLimitContract {
    H2InFlightLimitTest() {
        super(TestDatabase.h2());
    }
}
