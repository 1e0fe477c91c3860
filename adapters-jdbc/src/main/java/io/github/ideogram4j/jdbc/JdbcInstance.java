package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.journal.RequestFingerprint;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * This process as one of those that share a database. It has a lease in the database, which a daemon thread renews three times
 * as often as needed. A process whose lease has ended counts as dead: its requests become unsettled, its in-flight permits go
 * to others, and its reservations stay as unknown. A process that could not reach the database for that long, and can again,
 * is alive again.
 *
 * <p>One is enough for a process: journal, budgets and limits share it. Nothing is read or written before one of them is used.
 * What could not be recorded while the database was away is recorded by the same thread as soon as it is back, for as long as
 * the process lives. Safe for use by several threads at once.
 */
public final class JdbcInstance implements AutoCloseable {
    /** The length of a lease by default: 30 s. */
    public static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);

    private static final Duration SHORTEST_ANSWER = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofMillis(500);
    // the time at which the server stopped is told by renewals and entries before it, and both may change
    private static final String KEEP_SIGN = " seen_before = CASE WHEN seen_at < pg_postmaster_start_time() THEN"
            + " GREATEST(seen_at, (SELECT MAX(since) FROM ideogram_request WHERE since < pg_postmaster_start_time()))"
            + " ELSE seen_before END,";
    private static final int MAX_NAME = 200;

    private final UUID id = UUID.randomUUID();
    private final Database database;
    private final String name;
    private final Duration lease;
    private final GrantListener grants;
    private final Duration pollWhileListening;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<RequestFingerprint, UUID> attempts = new ConcurrentHashMap<>();
    private final Deque<Database.Work<?>> pending = new ArrayDeque<>();
    private @Nullable Thread heartbeat;
    private boolean closed;
    private volatile boolean registered; // as far as is known here

    private JdbcInstance(Builder builder) {
        this.database = new Database(builder.dataSource, builder.lease.dividedBy(3));
        this.name = builder.name;
        this.lease = builder.lease;
        this.pollWhileListening = builder.pollWhileListening;
        this.grants = new GrantListener(database, id, builder.notifications);
    }

    /**
     * An instance with the defaults of {@link Builder}.
     *
     * @param dataSource a pool, usually; its tables are made by {@link JdbcSchema}
     */
    public static JdbcInstance of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** A builder. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /** The identity of this process in the tables; a new one each time. */
    public UUID id() {
        return id;
    }

    Database database() {
        return database;
    }

    /** The attempts of this process whose outcome has not been stated yet. */
    Map<RequestFingerprint, UUID> attempts() {
        return attempts;
    }

    GrantListener grants() {
        return grants;
    }

    /** How often a waiter looks for itself that is woken by notifications. */
    Duration pollWhileListening() {
        return pollWhileListening;
    }

    /**
     * Makes or renews the lease, and keeps it from now on.
     *
     * @throws SQLException also if the instance is closed
     */
    void register(Transaction transaction) throws SQLException {
        if (transaction.isPostgres()) {
            requireDurableCommits(transaction);
        }
        startHeartbeat();
        renew(transaction);
        registered = true;
    }

    /** Makes the lease if none was made yet: before anything is locked that others wait for. */
    void registerOnce(Transaction transaction) throws SQLException {
        if (!registered) {
            register(transaction);
        }
    }

    /** Thrown in a transaction, makes it start again, with a new lease. */
    SQLException leaseEnded() {
        registered = false;
        return Database.conflict("the lease of this process has ended");
    }

    /** What was begun must not be forgotten in a crash of the server. */
    private static void requireDurableCommits(Transaction transaction) throws SQLException {
        boolean durable = transaction
                .first(row -> !row.getString(1).equals("off"), "SELECT current_setting('synchronous_commit')")
                .orElse(false);
        if (!durable) {
            throw new SQLException("synchronous_commit is off: a crash of the server could forget what was paid");
        }
    }

    private void renew(Transaction transaction) throws SQLException {
        BigDecimal seconds = BigDecimal.valueOf(lease.toMillis(), 3);
        int renewed = transaction.update(
                "UPDATE ideogram_instance SET seen_at = CURRENT_TIMESTAMP,"
                        + (transaction.isPostgres() ? KEEP_SIGN : "")
                        + " lease_until = CURRENT_TIMESTAMP + CAST(? AS NUMERIC(20, 3)) * INTERVAL '1' SECOND WHERE id = ?",
                seconds,
                id);
        if (renewed == 0) {
            try {
                transaction.update(
                        "INSERT INTO ideogram_instance (id, name, started_at, seen_at, lease_until)"
                                + " VALUES (?, ?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP"
                                + " + CAST(? AS NUMERIC(20, 3)) * INTERVAL '1' SECOND)"
                                + (transaction.isPostgres() ? " ON CONFLICT DO NOTHING" : ""),
                        id,
                        name,
                        seconds);
            } catch (SQLException e) {
                if (transaction.isPostgres() || !Database.isDuplicate(e)) { // by another thread at the same time
                    throw e;
                }
            }
        }
    }

    /** Does this as soon as the database can be used, if the process lives that long. */
    void later(Database.Work<?> work) {
        lock.lock();
        try {
            pending.add(work);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does this later if the work that it undoes may have been committed. */
    void undoLater(SQLException failure, Database.Work<?> undo) {
        if (Database.mayBeDone(failure)) {
            later(undo);
        }
    }

    private void startHeartbeat() throws SQLException {
        lock.lock();
        try {
            if (closed) {
                throw new SQLException("instance " + name + " is closed");
            }
            if (heartbeat == null) {
                Thread thread = new Thread(this::beat, "ideogram4j-heartbeat");
                thread.setDaemon(true);
                thread.start();
                heartbeat = thread;
            }
        } finally {
            lock.unlock();
        }
    }

    private void beat() {
        Duration pause = lease.dividedBy(3);
        long due = System.nanoTime() + pause.toNanos();
        try {
            while (awaitNext(due)) {
                if (due - System.nanoTime() <= 0) {
                    boolean renewed = tried(this::renewed);
                    due = System.nanoTime() + (renewed || pause.compareTo(RETRY) < 0 ? pause : RETRY).toNanos();
                }
                record(due);
            }
            record(System.nanoTime() + lease.toNanos());
            tried(transaction ->
                    transaction.update("UPDATE ideogram_instance SET lease_until = seen_at WHERE id = ?", id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // by nobody here
        }
    }

    private boolean renewed(Transaction transaction) throws SQLException {
        renew(transaction);
        return true;
    }

    /** Waits until the lease is due or something is to be recorded; false once the instance is closed. */
    private boolean awaitNext(long due) throws InterruptedException {
        lock.lock();
        try {
            long end = pending.isEmpty() ? due : Math.min(due, System.nanoTime() + RETRY.toNanos());
            for (long left = end - System.nanoTime(); !closed && left > 0; left = end - System.nanoTime()) {
                int before = pending.size();
                changed.await(left, TimeUnit.NANOSECONDS);
                end = pending.size() > before ? System.nanoTime() : end;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Catches up until one fails again, which is then the last of the next round, or the lease is due. */
    private void record(long due) {
        while (due - System.nanoTime() > 0) {
            Database.Work<?> work = next();
            if (work == null) {
                return;
            }
            if (!tried(work)) {
                later(work);
                return;
            }
        }
    }

    private Database.@Nullable Work<?> next() {
        lock.lock();
        try {
            return pending.poll();
        } finally {
            lock.unlock();
        }
    }

    private boolean tried(Database.Work<?> work) {
        try {
            Duration third = lease.dividedBy(3);
            database.atomic(third, transaction -> {
                transaction.answerWithin(third.compareTo(SHORTEST_ANSWER) < 0 ? SHORTEST_ANSWER : third);
                return work.on(transaction);
            });
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            return false; // tried again; meanwhile the callers are told by what they do themselves
        }
    }

    /**
     * Ends the lease. To be called when no call is under way any more: a request that still is becomes unsettled at once.
     * What could not be recorded yet is tried once more. Waits for that, 15 s at most. Closing twice has no effect.
     */
    @Override
    public void close() {
        Thread thread;
        lock.lock();
        try {
            thread = closed ? null : heartbeat;
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        grants.close();
        if (thread != null) {
            awaitEnd(thread);
        }
    }

    /** The heartbeat itself ends the lease, so that it does not renew it afterwards. */
    private static void awaitEnd(Thread thread) {
        long end = System.nanoTime() + LONGEST_CLOSE.toNanos();
        boolean interrupted = false;
        for (long left = 1; thread.isAlive() && left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "JdbcInstance[" + name + ", lease " + lease.toMillis() + " ms]";
    }

    /** Builds an instance. */
    public static final class Builder {
        private final DataSource dataSource;
        private String name = "process " + ProcessHandle.current().pid();
        private Duration lease = DEFAULT_LEASE;
        private boolean notifications = true;
        private Duration pollWhileListening = Duration.ofSeconds(2);

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * A name for those who read the tables, such as that of the machine. Defaults to the number of the process.
         *
         * @param text at most 200 characters
         */
        public Builder name(String text) {
            if (text.length() > MAX_NAME || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("name has more than " + MAX_NAME + " characters, or NUL among them");
            }
            name = text;
            return this;
        }

        /**
         * How long this process counts as alive after its last sign of life. Shorter: what a dead process held is free
         * earlier. Longer: more of an outage or a pause is survived. Defaults to 30 s.
         *
         * @param length 1 s to 1 day
         */
        public Builder lease(Duration length) {
            if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("lease not in 1 s-1 day: " + length);
            }
            lease = length;
            return this;
        }

        /**
         * Whether waiters for a permit are woken by {@code LISTEN} and {@code NOTIFY} of PostgreSQL, which takes one
         * connection of the pool for as long as the instance lives, from the first wait on. Otherwise, and on other
         * databases, they look for themselves: after 5 ms first, every 250 ms at last. Defaults to true.
         */
        public Builder notifications(boolean used) {
            notifications = used;
            return this;
        }

        Builder pollWhileListening(Duration pause) {
            pollWhileListening = pause;
            return this;
        }

        /** The instance. Opens nothing. */
        public JdbcInstance build() {
            return new JdbcInstance(this);
        }
    }
}
