package io.github.ideogram4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An empty database of either engine, with a pool. One PostgreSQL server serves all tests of a run. */
final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final HikariDataSource pool;

    private TestDatabase(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        pool = new HikariDataSource(config);
    }

    static TestDatabase postgres() {
        String name = "test" + NUMBER.incrementAndGet();
        EmbeddedPostgres postgres = server();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(postgres.getJdbcUrl("postgres", name));
    }

    /** On a server of the test's own. */
    static TestDatabase of(EmbeddedPostgres postgres) {
        return new TestDatabase(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** In a file; its folder goes with the JVM's temporary files. */
    static TestDatabase h2() {
        try {
            Path folder = Files.createTempDirectory("ideogram4j-h2");
            return new TestDatabase("jdbc:h2:retry:" + folder.resolve("fleet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running; // its own shutdown hook stops it
        }
        return running;
    }

    /** With the tables. */
    TestDatabase migrated() throws SQLException {
        JdbcSchema.migrate(pool);
        return this;
    }

    DataSource pool() {
        return pool;
    }

    String url() {
        return pool.getJdbcUrl();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String read(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        }
    }

    /** As if the lease of every process had ended, as far as the tables tell. */
    void endLeases() throws SQLException {
        execute("UPDATE ideogram_instance SET lease_until = TIMESTAMP WITH TIME ZONE '2001-01-01 00:00:00+00'");
    }

    @Override
    public void close() {
        pool.close();
    }
}
