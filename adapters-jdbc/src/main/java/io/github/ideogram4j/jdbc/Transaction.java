package io.github.ideogram4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. Whoever works on it may be asked to do the same work again on another one. */
final class Transaction {
    private final Connection connection;
    private final boolean postgres;
    private final int timeoutSeconds;
    private final boolean repeated;
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** @param timeoutSeconds of each statement; 0 for none */
    Transaction(Connection connection, boolean postgres, int timeoutSeconds, boolean repeated) {
        this.connection = connection;
        this.postgres = postgres;
        this.timeoutSeconds = timeoutSeconds;
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
            return statement.executeUpdate();
        }
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

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            if (timeoutSeconds > 0) {
                statement.setQueryTimeout(timeoutSeconds);
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
