package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.call.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on connections of a data source. An interrupt does not reach the driver: it would close the file of an embedded
 * database, or a connection in the middle of a commit. The thread is interrupted again afterwards.
 */
final class Database {
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(500); // who may not wait needs an answer, too
    // behind the end of a statement's time: the server ends it, and says so, within a second
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);
    private static final long ROUNDING_NANOS = 10_000_000; // the server counts whole milliseconds, by its own clock
    private static final int TRIES = 5;
    private static final String DUPLICATE = "23505";
    private static final String SERIALIZATION = "40001";
    private static final String CANCELED = "57014";
    private static final String UNCONFIRMED = "01000";
    private static final String LOCK_TIMEOUT = "HYT00";
    // no connection or no server any more: a pool may hand out connections that a restart has closed; 25P03: see
    // Transaction
    private static final Set<String> CONNECTION_LOST = Set.of("57P01", "57P02", "57P03", "25P03");
    // serialization, deadlock, a row that somebody else inserted first; H2: lock timeout, concurrent update
    private static final Set<String> CONFLICT = Set.of(SERIALIZATION, "40P01", DUPLICATE, LOCK_TIMEOUT, "90131");
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S04");

    private final DataSource dataSource;
    private final Duration longestIdle;
    private volatile @Nullable Boolean postgres;

    /** @param longestIdle after which PostgreSQL undoes a transaction whose process does nothing any more */
    Database(DataSource dataSource, Duration longestIdle) {
        this.dataSource = dataSource;
        this.longestIdle = longestIdle;
    }

    /** There was no connection, so nothing was done. */
    private static final class NoConnectionException extends SQLException {
        private static final long serialVersionUID = 1L;

        NoConnectionException(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }

    /** The work was not done within its time. */
    private static final class ExpiredException extends SQLTimeoutException {
        private static final long serialVersionUID = 1L;

        private final boolean mayBeDone;

        ExpiredException(SQLException cause, boolean mayBeDone) {
            super("no answer in time: " + cause.getMessage(), cause.getSQLState(), cause);
            this.mayBeDone = mayBeDone;
        }
    }

    /** It was done here, but perhaps not on a synchronous standby, which may be the server tomorrow. */
    private static final class UnconfirmedException extends SQLException {
        private static final long serialVersionUID = 1L;

        UnconfirmedException(@Nullable String reason) {
            super("it may be lost if a standby takes over: " + reason, UNCONFIRMED);
        }
    }

    /**
     * PostgreSQL says so with a warning if the wait for a synchronous standby ended early, and has then done what was asked. The
     * text of the warning depends on the server's language; its state is that of any warning.
     *
     * @throws SQLException if there is such a warning
     */
    static void requireConfirmed(@Nullable SQLWarning first) throws SQLException {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            if (UNCONFIRMED.equals(warning.getSQLState())) {
                throw new UnconfirmedException(warning.getMessage());
            }
        }
    }

    /** A server that may not warn could have been told to end the wait, because its time was up. */
    static SQLException late() {
        return new UnconfirmedException("its time was up");
    }

    /** Whether the time was up, while the database could be used. */
    static boolean isExpired(SQLException failure) {
        return failure instanceof ExpiredException;
    }

    /** Whether work that failed so may have been committed all the same. */
    static boolean mayBeDone(SQLException failure) {
        return !(failure instanceof NoConnectionException)
                && !(failure instanceof ExpiredException expired && !expired.mayBeDone);
    }

    /** Statements that belong together; to be repeated without harm if it is unknown whether they were committed. */
    @FunctionalInterface
    interface Work<T> {
        T on(Transaction transaction) throws SQLException;
    }

    /** Runs statements that take effect one by one, within {@code patience}, counted in whole seconds. */
    <T> T run(Duration patience, Work<T> work) throws SQLException {
        return repeated(patience, work, true);
    }

    /** Runs statements that take effect together or not at all, within {@code patience}. */
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

    /** Ends a transaction that can be repeated at once. */
    static SQLException conflict(String reason) {
        return new SQLException(reason, SERIALIZATION);
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
        Deadline end = Deadline.after(clamped(patience));
        boolean interrupted = Thread.interrupted();
        try {
            int tries = 0;
            boolean mayBeDone = false;
            while (true) {
                Connection connection = connection(mayBeDone);
                try (connection) {
                    return once(connection, end, work, autoCommit, mayBeDone);
                } catch (SQLException e) {
                    tries++;
                    mayBeDone |= !isConflict(e) && !state(e).equals(CANCELED);
                    boolean late = end.remainingNanos() <= ROUNDING_NANOS;
                    if (late && (state(e).equals(CANCELED) || state(e).equals(LOCK_TIMEOUT))) {
                        throw new ExpiredException(e, mayBeDone);
                    }
                    if (late || tries >= (isConflict(e) ? TRIES : isConnectionLost(e) ? 2 : 1)) {
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

    /** May wait long already: a failure is final. */
    private Connection connection(boolean mayBeDone) throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw mayBeDone ? e : new NoConnectionException(e);
        }
    }

    private <T> T once(Connection connection, Deadline end, Work<T> work, boolean autoCommit, boolean repeated)
            throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(autoCommit);
        Transaction transaction =
                new Transaction(connection, isPostgres(connection), end, autoCommit ? null : longestIdle, repeated);
        T result;
        try {
            transaction.answerWithin(end.remaining().plus(LONGEST_SILENCE));
            result = work.on(transaction);
            if (!autoCommit) {
                transaction.commit();
            }
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, autoCommit, before, e);
            transaction.restore();
            throw e;
        }
        connection.setAutoCommit(before);
        transaction.restore();
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

    private static Duration clamped(Duration patience) {
        Duration least = patience.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : patience;
        return least.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : least;
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
