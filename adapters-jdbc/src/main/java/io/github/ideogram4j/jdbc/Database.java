package io.github.ideogram4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on connections of a data source. An interrupt does not reach the driver: it would close the file of an embedded
 * database, or a connection in the middle of a commit. The thread is interrupted again afterwards.
 */
final class Database {
    /** Without a limit of its own. */
    static final Duration UNLIMITED = Duration.ofDays(365);

    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final String DUPLICATE = "23505";
    // no connection or no server any more: a pool may hand out connections that a restart has closed
    private static final Set<String> CONNECTION_LOST = Set.of("57P01", "57P02", "57P03");
    // serialization, deadlock, a row that somebody else inserted first; H2: lock timeout, concurrent update
    private static final Set<String> CONFLICT = Set.of("40001", "40P01", DUPLICATE, "HYT00", "90131");
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S04");

    private final DataSource dataSource;
    private volatile @Nullable Boolean postgres;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Statements that belong together; to be repeated without harm if it is unknown whether they were committed. */
    @FunctionalInterface
    interface Work<T> {
        T on(Transaction transaction) throws SQLException;
    }

    /** Runs statements that take effect one by one. */
    <T> T run(Duration patience, Work<T> work) throws SQLException {
        return repeated(patience, work, true);
    }

    /** Runs statements that take effect together or not at all. */
    <T> T atomic(Duration patience, Work<T> work) throws SQLException {
        return repeated(patience, work, false);
    }

    /** A connection for oneself. */
    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    static boolean isDuplicate(SQLException failure) {
        return DUPLICATE.equals(failure.getSQLState());
    }

    boolean isPostgres(Connection connection) throws SQLException {
        Boolean known = postgres;
        if (known == null) {
            known = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            postgres = known;
        }
        return known;
    }

    private <T> T repeated(Duration patience, Work<T> work, boolean autoCommit) throws SQLException {
        boolean interrupted = Thread.interrupted();
        try {
            int tries = 0;
            while (true) {
                Connection connection = dataSource.getConnection(); // may wait long already: a failure is final
                try (connection) {
                    return once(connection, patience, work, autoCommit, tries > 0);
                } catch (SQLException e) {
                    tries++;
                    if (tries >= (isConflict(e) ? TRIES : isConnectionLost(e) ? 2 : 1)) {
                        throw withAdvice(e);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T once(Connection connection, Duration patience, Work<T> work, boolean autoCommit, boolean repeated)
            throws SQLException {
        Transaction transaction =
                new Transaction(connection, isPostgres(connection), timeoutSeconds(patience), repeated);
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(autoCommit);
        T result;
        try {
            result = work.on(transaction);
            if (!autoCommit) {
                connection.commit();
            }
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, autoCommit, before, e);
            throw e;
        }
        connection.setAutoCommit(before);
        transaction.committed();
        return result;
    }

    private static void undo(Connection connection, boolean autoCommit, boolean before, Throwable failure) {
        try {
            if (!autoCommit) {
                connection.rollback();
            }
            connection.setAutoCommit(before);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static int timeoutSeconds(Duration patience) {
        return patience.compareTo(LONGEST_TIMEOUT) > 0 ? 0 : (int) Math.max(1, patience.toSeconds() + 1);
    }

    private static boolean isConflict(SQLException failure) {
        return CONFLICT.contains(state(failure));
    }

    private static boolean isConnectionLost(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || CONNECTION_LOST.contains(state);
    }

    private static SQLException withAdvice(SQLException failure) {
        String advice =
                "the tables of Ideogram4J are missing or older than this version; JdbcSchema.migrate creates them";
        return NO_TABLE.contains(state(failure)) ? new SQLException(advice, state(failure), failure) : failure;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
