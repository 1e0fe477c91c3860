package io.github.ideogram4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The only class that needs PostgreSQL's driver. */
final class PostgresNotifications {
    private static final int ANSWER_MILLIS = 5_000;

    private final Connection connection;
    private final PGConnection driver;
    private final String channel;

    /** @throws SQLException also if the connection is not of PostgreSQL's driver */
    PostgresNotifications(Connection connection, String channel) throws SQLException {
        this.connection = connection;
        this.driver = connection.unwrap(PGConnection.class);
        this.channel = channel;
        execute("LISTEN " + channel);
    }

    /** Waits for notifications; returns their payloads, or nothing after that time. */
    List<String> next(int millis) throws SQLException {
        PGNotification[] received = driver.getNotifications(millis);
        List<String> payloads = new ArrayList<>();
        if (received != null) {
            for (PGNotification notification : received) {
                payloads.add(notification.getParameter());
            }
        }
        return payloads;
    }

    /** The connection may go back to a pool. */
    void close() throws SQLException {
        if (!connection.isClosed()) {
            execute("UNLISTEN " + channel);
        }
    }

    private void execute(String sql) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.setNetworkTimeout(Runnable::run, before);
    }
}
