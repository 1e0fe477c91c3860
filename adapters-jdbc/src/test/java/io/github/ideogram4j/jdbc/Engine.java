package io.github.ideogram4j.jdbc;

/** Where a test runs. */
enum Engine {
    POSTGRES,
    H2;

    /** An empty database with the tables. */
    TestDatabase database() throws Exception {
        return (this == H2 ? TestDatabase.h2() : TestDatabase.postgres()).migrated();
    }
}
