package io.github.ideogram4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the threads of this process whose ticket has been granted. Grants by this process come at once; grants by others come
 * as notifications of PostgreSQL, on a connection of its own and a daemon thread that starts with the first wait.
 */
final class GrantListener implements AutoCloseable {
    private static final String CHANNEL = "ideogram_";
    private static final int LISTEN_MILLIS = 500;

    private final Database database;
    private final UUID instance;
    private final boolean wanted;
    private final Map<UUID, Waiter> waiters = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean listening;
    private volatile boolean closed;

    GrantListener(Database database, UUID instance, boolean wanted) {
        this.database = database;
        this.instance = instance;
        this.wanted = wanted;
    }

    /** A thread that waits for a ticket. */
    static final class Waiter {
        private final String account;
        private final CompletableFuture<Boolean> granted = new CompletableFuture<>();
        private volatile boolean queued;

        Waiter(String account) {
            this.account = account;
        }

        /** True once it is granted; false once it turns out that its ticket was taken away. */
        CompletableFuture<Boolean> granted() {
            return granted;
        }

        /** From now on its ticket is in the database. */
        void queued() {
            queued = true;
        }

        boolean isQueuedFor(String name) {
            return queued && account.equals(name);
        }
    }

    static String channel(UUID instance) {
        return CHANNEL + instance.toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether others' grants come by themselves. */
    boolean isListening() {
        return listening;
    }

    Waiter add(UUID ticket, String account) {
        Waiter waiter = new Waiter(account);
        waiters.put(ticket, waiter);
        return waiter;
    }

    void remove(UUID ticket) {
        waiters.remove(ticket);
    }

    /** The tickets that are known to be in the queue. */
    List<UUID> queued(String account) {
        List<UUID> tickets = new ArrayList<>();
        waiters.forEach((ticket, waiter) -> {
            if (waiter.isQueuedFor(account)) {
                tickets.add(ticket);
            }
        });
        return tickets;
    }

    void complete(UUID ticket, boolean granted) {
        Waiter waiter = waiters.get(ticket);
        if (waiter != null) {
            waiter.granted().complete(granted);
        }
    }

    /** Starts to listen, unless the database or the user does not want it. */
    synchronized void start() {
        if (wanted && thread == null && !closed) {
            thread = new Thread(this::listen, "ideogram4j-notifications");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.connection()) {
                if (!database.isPostgres(connection)) {
                    return;
                }
                receive(connection);
            } catch (LinkageError e) { // another driver, or an older one
                return;
            } catch (SQLException | RuntimeException | Error e) {
                if (closed || !paused()) {
                    return;
                }
            }
        }
    }

    private void receive(Connection connection) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(true);
        PostgresNotifications notifications = new PostgresNotifications(connection, channel(instance));
        try {
            while (!closed) {
                listening = true;
                notifications.next(LISTEN_MILLIS).forEach(this::granted);
            }
        } finally {
            listening = false;
            notifications.close();
            connection.setAutoCommit(before);
        }
    }

    /** Anybody who may use the database can notify anything. */
    private void granted(String ticket) {
        try {
            complete(UUID.fromString(ticket), true);
        } catch (IllegalArgumentException e) {
            // not one of these
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(LISTEN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
