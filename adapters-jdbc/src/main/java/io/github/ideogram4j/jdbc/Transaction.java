package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.call.Deadline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. Whoever works on it may be asked to do the same work again on another one. */
final class Transaction {
    private static final int NOT_SET = -1;
    private static final long MILLIS_BEFORE_LIMIT_IS_SET_AGAIN = 100;
    private static final String LIMIT = "SELECT set_config('statement_timeout', ?, true),"
            + " set_config('idle_in_transaction_session_timeout', ?, true)";

    private final Connection connection;
    private final boolean postgres;
    private final Deadline end;
    private final @Nullable Duration longestIdle;
    private final boolean repeated;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private long limitMillis = Long.MAX_VALUE;
    private int networkTimeout = NOT_SET;

    /**
     * @param end of its last statement
     * @param longestIdle the server undoes it if no statement comes for so long, so that a process that has stopped gives free
     *     what it has locked; absent if each statement is committed by itself
     */
    Transaction(
            Connection connection, boolean postgres, Deadline end, @Nullable Duration longestIdle, boolean repeated) {
        this.connection = connection;
        this.postgres = postgres;
        this.end = end;
        this.longestIdle = longestIdle;
        this.repeated = repeated;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    boolean isPostgres() {
        return postgres;
    }

    /** Whether an earlier try of the same work failed, which may have been committed all the same. */
    boolean isRepeated() {
        return repeated;
    }

    /** Runs {@code event} once the work is committed. */
    void afterCommit(Runnable event) {
        afterCommit.add(event);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    /** Returns the number of rows. */
    int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            long start = System.nanoTime();
            int rows = statement.executeUpdate();
            if (postgres && longestIdle == null) { // it was a commit, too
                Database.requireConfirmed(statement.getWarnings());
                if (System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(statement.getQueryTimeout())) {
                    throw Database.late();
                }
            }
            return rows;
        }
    }

    void commit() throws SQLException {
        if (postgres) {
            answerWithin(remaining().plus(Database.LONGEST_SILENCE));
            connection.clearWarnings();
        }
        connection.commit();
        if (postgres) {
            Database.requireConfirmed(connection.getWarnings());
        }
    }

    private Duration remaining() {
        return Duration.ofNanos(Math.max(0, end.remainingNanos()));
    }

    <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... arguments) throws SQLException {
        return query(reader, sql, arguments).stream().findFirst();
    }

    /**
     * Breaks the connection if the server does not answer a statement or the commit for so long, or for the shorter time that
     * was set before; only on PostgreSQL.
     */
    void answerWithin(Duration longest) throws SQLException {
        if (postgres) {
            int now = connection.getNetworkTimeout();
            int millis = (int) Math.max(1, longest.toMillis());
            if (now == 0 || millis < now) {
                connection.setNetworkTimeout(Runnable::run, millis);
            }
            networkTimeout = networkTimeout == NOT_SET ? now : networkTimeout;
        }
    }

    /** Takes back what was set for the connection, which may go to somebody else. */
    void restore() {
        if (networkTimeout != NOT_SET) {
            try {
                connection.setNetworkTimeout(Runnable::run, networkTimeout);
            } catch (SQLException e) {
                networkTimeout = NOT_SET; // the connection is broken, and nobody gets it
            }
        }
    }

    private long remainingMillis() throws SQLException {
        long millis = TimeUnit.NANOSECONDS.toMillis(end.remainingNanos());
        if (millis <= 0) {
            throw new SQLTimeoutException("the time is up", "57014");
        }
        return millis;
    }

    /** For the statements that follow, and until the end of the transaction. */
    private void limit(Duration idle) throws SQLException {
        long millis = remainingMillis();
        if (millis < limitMillis - MILLIS_BEFORE_LIMIT_IS_SET_AGAIN) {
            try (PreparedStatement statement = connection.prepareStatement(LIMIT)) {
                statement.setString(1, Long.toString(millis));
                statement.setString(2, Long.toString(idle.toMillis()));
                statement.execute();
            }
            limitMillis = millis;
            answerWithin(remaining().plus(Database.LONGEST_SILENCE));
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        Duration idle = postgres ? longestIdle : null;
        if (idle != null) {
            limit(idle);
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            if (idle == null) {
                statement.setQueryTimeout((int) (remainingMillis() / 1000) + 1);
            }
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
