package io.github.ideogram4j.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables that {@link JdbcJournal}, {@link JdbcBudget} and {@link JdbcInFlightLimit} use. All names begin with
 * {@code ideogram_}; they are created in the first schema of the connection's search path.
 *
 * <p>The scripts are resources of this package, {@code postgresql/V1__ideogram4j.sql} and {@code h2/V1__ideogram4j.sql}:
 * Flyway and other tools can apply them as they are in place of {@link #migrate}.
 */
public final class JdbcSchema {
    /** The version of the tables that this library needs. */
    public static final int VERSION = 1;

    private static final List<String> SCRIPTS = List.of("V1__ideogram4j.sql");
    private static final long LOCK = 0x1DE06A4A4AL; // any number that nobody else locks

    private static final String VERSIONS = "CREATE TABLE IF NOT EXISTS ideogram_schema"
            + " (version INTEGER PRIMARY KEY, applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL)";
    private static final int H2_TRIES = 5;

    private JdbcSchema() {}

    /**
     * Creates the tables, or brings them to {@link #VERSION}; does nothing if they are there. Several machines may call it at
     * once. Needs the right to create tables and views, unless they are there.
     *
     * @throws SQLException if the database is unreachable, is neither PostgreSQL nor H2, refuses a statement, or has tables of
     *     a later version of this library
     */
    public static void migrate(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (isCurrent(connection)) {
                return; // also for those who may not create anything
            }
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                apply(statement, connection.getMetaData().getDatabaseProductName());
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(before);
            }
        }
    }

    private static boolean isCurrent(Connection connection) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(true); // a table that is missing must not end a transaction
        try (Statement statement = connection.createStatement()) {
            return version(statement) == VERSION;
        } catch (SQLException e) {
            return false;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private static void apply(Statement statement, String engine) throws SQLException {
        switch (engine) {
            case "PostgreSQL" -> statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            case "H2" -> {} // commits each of these statements by itself; all of them may be repeated
            default -> throw new SQLException("database is neither PostgreSQL nor H2: " + engine);
        }
        applySql(statement, engine, VERSIONS);
        int version = version(statement);
        if (version > VERSION) {
            throw new SQLException("the tables have version " + version + ", this library knows up to " + VERSION);
        }
        for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
            apply(statement, engine, script);
        }
    }

    private static void apply(Statement statement, String engine, String script) throws SQLException {
        for (String sql :
                text(engine.equals("H2") ? "h2/" : "postgresql/", script).split(";\\s*(?:\n|$)", 0)) {
            applySql(statement, engine, sql);
        }
    }

    /** H2 looks for a table and creates it in two steps, between which another process may create it. */
    private static void applySql(Statement statement, String engine, String sql) throws SQLException {
        for (int left = engine.equals("H2") ? H2_TRIES : 1; left > 0; left--) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM ideogram_schema")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String text(String folder, String script) throws SQLException {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(folder + script)) {
            if (in == null) {
                throw new SQLException("resource is missing: " + folder + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException("resource cannot be read: " + folder + script, e);
        }
    }
}
