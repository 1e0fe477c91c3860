package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.policy.InFlightLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The number of requests that all machines with one key may have under way at once. Permits are given in the order in which
 * the machines asked, and handed from one to the next: who gives a permit back grants it to the first that waits. A permit of
 * a machine that died is free once its lease has ended, and goes to the next that waits at that moment. A machine that could
 * not renew its lease in time, yet lives, may have a request under way that does not count any more.
 *
 * <p>A number that the service states applies to all machines.
 */
public final class JdbcInFlightLimit implements InFlightLimit {
    private static final Duration FIRST_POLL = Duration.ofMillis(5);
    private static final Duration LAST_POLL = Duration.ofMillis(250);
    private static final Duration STEP = Duration.ofSeconds(2); // between looks whether the thread is interrupted
    // of all that have a permit, or may have one soon
    private static final String NEXT_LEASE_END = "SELECT MIN(i.lease_until) FROM ideogram_live_instance i"
            + " WHERE EXISTS (SELECT 1 FROM ideogram_ticket t WHERE t.account = ? AND t.instance = i.id)";
    private static final Duration GIVE_BACK_PATIENCE = Duration.ofSeconds(2);
    private static final Duration RESIZE_PATIENCE = Duration.ofMinutes(1);

    private final JdbcInstance instance;
    private final Database database;
    private final String account;
    private final int most;
    private final ReentrantLock pollTurn = new ReentrantLock();
    private long lastPoll;
    private volatile @Nullable Deadline nextLeaseEnd; // of those in front, as far as this process knows

    private JdbcInFlightLimit(JdbcInstance instance, String account, int most) {
        this.instance = instance;
        this.database = instance.database();
        this.account = account;
        this.most = most;
    }

    /**
     * The limit of an account, made on first use. One that exists keeps its number: see {@link #resize}.
     *
     * @param account a name for the key, not the key; 1 to 200 characters
     * @param most at least 1
     */
    public static JdbcInFlightLimit of(JdbcInstance instance, String account, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("in-flight limit < 1: " + most);
        }
        return new JdbcInFlightLimit(instance, JdbcBudget.requireName(account), most);
    }

    private enum Outcome {
        GRANTED,
        QUEUED,
        LOCKED,
        REFUSED
    }

    private record Next(UUID ticket, UUID instance, boolean alive) {
        static Next read(ResultSet row) throws SQLException {
            return new Next(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3));
        }
    }

    /**
     * Waits for a permit, in the order of the calls of all machines.
     *
     * @throws TimeoutException if there was no permit for that long, also because another process kept the row of the limit
     *     locked; at most 0.5 s later, or 2 s to leave the queue
     * @throws ServiceUnreachableException if the database cannot be used; nothing was sent
     */
    @Override
    public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
        Deadline end = Deadline.after(longest);
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            UUID ticket = UUID.randomUUID();
            GrantListener.Waiter waiter = instance.grants().add(ticket, account);
            try {
                Outcome outcome = enter(ticket, end);
                if (outcome == Outcome.REFUSED) {
                    throw new TimeoutException();
                }
                if (outcome == Outcome.GRANTED || (outcome == Outcome.QUEUED && granted(ticket, waiter, end))) {
                    return () -> release(ticket);
                }
            } finally {
                instance.grants().remove(ticket);
            }
        }
    }

    private Outcome enter(UUID ticket, Deadline end) {
        boolean mayWait = end.remainingNanos() > 0;
        try {
            return database.atomic(step(end), transaction -> enter(transaction, ticket, mayWait));
        } catch (SQLException e) {
            instance.undoLater(e, transaction -> leave(transaction, ticket));
            if (Thread.currentThread().isInterrupted()) {
                return Outcome.LOCKED; // while it waited for a connection
            }
            if (Database.isExpired(e)) {
                return end.remainingNanos() > 0 ? Outcome.LOCKED : Outcome.REFUSED;
            }
            throw unreachable(e);
        }
    }

    private static Duration step(Deadline end) {
        return Duration.ofNanos(Math.min(STEP.toNanos(), end.remainingNanos()));
    }

    private Outcome enter(Transaction transaction, UUID ticket, boolean mayWait) throws SQLException {
        int allowed = lock(transaction);
        if (transaction.isRepeated()) {
            leave(transaction, ticket, allowed);
        }
        boolean room = hasRoom(transaction, allowed);
        if (!room) {
            grant(transaction, allowed);
            room = hasRoom(transaction, allowed);
        }
        if (!room && !mayWait) {
            return Outcome.REFUSED;
        }
        if (!insert(transaction, ticket, room)) {
            instance.register(transaction);
            insert(transaction, ticket, room);
        }
        if (!room) {
            noteNextLeaseEnd(transaction);
        }
        return room ? Outcome.GRANTED : Outcome.QUEUED;
    }

    /** The number allowed now; until the end of the transaction nobody else grants, takes or gives back. */
    private int lock(Transaction transaction) throws SQLException {
        String sql = "SELECT allowed FROM ideogram_limit WHERE account = ? FOR UPDATE";
        List<Integer> allowed = transaction.query(row -> row.getInt(1), sql, account);
        if (allowed.isEmpty()) {
            transaction.update(
                    "INSERT INTO ideogram_limit (account, most, allowed) VALUES (?, ?, ?)"
                            + (transaction.isPostgres() ? " ON CONFLICT DO NOTHING" : ""),
                    account,
                    most,
                    most);
            allowed = transaction.query(row -> row.getInt(1), sql, account);
        }
        return allowed.get(0);
    }

    /** Whether somebody new may pass: nobody waits, and fewer are under way than allowed. */
    private boolean hasRoom(Transaction transaction, int allowed) throws SQLException {
        return transaction
                .first(
                        row -> row.getInt(1) < allowed && !row.getBoolean(2),
                        "SELECT (SELECT COUNT(*) FROM ideogram_ticket WHERE account = ? AND granted),"
                                + " EXISTS (SELECT 1 FROM ideogram_ticket WHERE account = ? AND NOT granted)",
                        account,
                        account)
                .orElse(false);
    }

    /** False if this process has no lease. */
    private boolean insert(Transaction transaction, UUID ticket, boolean granted) throws SQLException {
        return transaction.update(
                        "INSERT INTO ideogram_ticket (id, account, instance, granted, since)"
                                + " SELECT ?, ?, id, ?, CURRENT_TIMESTAMP FROM ideogram_live_instance WHERE id = ?",
                        ticket,
                        account,
                        granted,
                        instance.id())
                > 0;
    }

    /** Takes the permits of the dead away, and lets those pass that have waited longest. */
    private void grant(Transaction transaction, int allowed) throws SQLException {
        transaction.update(
                "DELETE FROM ideogram_ticket t WHERE t.account = ? AND t.granted"
                        + " AND NOT EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = t.instance)",
                account);
        int free = allowed
                - transaction
                        .first(
                                row -> row.getInt(1),
                                "SELECT COUNT(*) FROM ideogram_ticket WHERE account = ? AND granted",
                                account)
                        .orElse(0);
        while (free > 0) {
            List<Next> next = transaction.query(
                    Next::read,
                    "SELECT id, instance, EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = t.instance)"
                            + " FROM ideogram_ticket t WHERE account = ? AND NOT granted ORDER BY position LIMIT ?",
                    account,
                    free);
            if (next.isEmpty()) {
                return;
            }
            for (Next one : next) {
                free -= grant(transaction, one) ? 1 : 0;
            }
        }
    }

    private boolean grant(Transaction transaction, Next next) throws SQLException {
        if (!next.alive()) {
            transaction.update("DELETE FROM ideogram_ticket WHERE id = ?", next.ticket());
            return false;
        }
        transaction.update("UPDATE ideogram_ticket SET granted = TRUE WHERE id = ?", next.ticket());
        if (next.instance().equals(instance.id())) {
            transaction.afterCommit(() -> instance.grants().complete(next.ticket(), true));
        } else if (transaction.isPostgres()) {
            transaction.first(
                    row -> true,
                    "SELECT pg_notify(?, ?)",
                    GrantListener.channel(next.instance()),
                    next.ticket().toString());
        }
        return true;
    }

    /** False if the ticket was taken away: this process has been without a lease. */
    private boolean granted(UUID ticket, GrantListener.Waiter waiter, Deadline end)
            throws InterruptedException, TimeoutException {
        waiter.queued();
        instance.grants().start();
        Duration pause = FIRST_POLL;
        boolean done = false;
        try {
            while (true) {
                long left = end.remainingNanos();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                pause = instance.grants().isListening() ? instance.pollWhileListening() : pause;
                if (isDone(waiter, Math.min(left, untilLook(pause)))) {
                    done = true;
                    return waiter.granted().getNow(false);
                }
                poll(pause, end);
                pause = pause.multipliedBy(2).compareTo(LAST_POLL) < 0 ? pause.multipliedBy(2) : LAST_POLL;
            }
        } finally {
            if (!done) {
                giveBack(ticket);
            }
        }
    }

    private static boolean isDone(GrantListener.Waiter waiter, long nanos) throws InterruptedException {
        try {
            waiter.granted().get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("it only ever completes", e);
        }
    }

    /** When a lease ends, a permit may be free of which nobody tells. */
    private long untilLook(Duration pause) {
        Deadline lease = nextLeaseEnd;
        return lease == null
                ? pause.toNanos()
                : Math.min(pause.toNanos(), Math.max(FIRST_POLL.toNanos(), lease.remainingNanos()));
    }

    /** One thread looks for all of this process; the others go on waiting. */
    private void poll(Duration pause, Deadline end) {
        if (!pollTurn.tryLock()) {
            return;
        }
        try {
            long now = System.nanoTime();
            Deadline lease = nextLeaseEnd;
            boolean leaseEnded = lease != null && lease.remainingNanos() <= 0;
            if (lastPoll != 0 && now - lastPoll < pause.toNanos() / 2 && !leaseEnded) {
                return;
            }
            nextLeaseEnd = null;
            List<UUID> queued = instance.grants().queued(account);
            Look look = database.run(step(end), this::look);
            if (look.free()) {
                look = database.atomic(step(end), transaction -> {
                    grant(transaction, lock(transaction));
                    return look(transaction);
                });
            }
            Map<UUID, Boolean> known = look.tickets();
            for (UUID ticket : queued) {
                Boolean granted = known.get(ticket);
                if (granted == null || granted) {
                    instance.grants().complete(ticket, granted != null);
                }
            }
            lastPoll = System.nanoTime();
        } catch (SQLException e) {
            if (!Database.isExpired(e) && !Thread.currentThread().isInterrupted()) {
                throw unreachable(e);
            }
        } finally {
            pollTurn.unlock();
        }
    }

    /**
     * What can be seen without a lock, and without a write.
     *
     * @param free whether there is a permit for somebody who waits
     * @param tickets those of this process, with whether they are granted
     */
    private record Look(boolean free, Map<UUID, Boolean> tickets) {}

    private Look look(Transaction transaction) throws SQLException {
        boolean[] free = {true}; // also if somebody has deleted the limit: it is made again
        Map<UUID, Boolean> tickets = new HashMap<>();
        transaction.query(
                row -> {
                    free[0] = row.getBoolean(1);
                    noteNextLeaseEnd(row.getObject(2, OffsetDateTime.class), row.getObject(3, OffsetDateTime.class));
                    UUID ticket = row.getObject(4, UUID.class);
                    if (ticket != null) {
                        tickets.put(ticket, row.getBoolean(5));
                    }
                    return true;
                },
                "SELECT l.allowed > (SELECT COUNT(*) FROM ideogram_ticket g WHERE g.account = ? AND g.granted"
                        + " AND EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = g.instance)),"
                        + " (" + NEXT_LEASE_END + "), " + now(transaction) + ", t.id, t.granted"
                        + " FROM ideogram_limit l"
                        + " LEFT JOIN ideogram_ticket t ON t.account = l.account AND t.instance = ?"
                        + " WHERE l.account = ?",
                account,
                account,
                instance.id(),
                account);
        return new Look(free[0], tickets);
    }

    private void noteNextLeaseEnd(Transaction transaction) throws SQLException {
        transaction.query(
                row -> {
                    noteNextLeaseEnd(row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class));
                    return true;
                },
                "SELECT (" + NEXT_LEASE_END + "), " + now(transaction),
                account);
    }

    private void noteNextLeaseEnd(@Nullable OffsetDateTime end, OffsetDateTime now) {
        nextLeaseEnd = end == null ? null : Deadline.after(Duration.between(now, end));
    }

    /** This moment; CURRENT_TIMESTAMP is the start of the transaction, which may have waited for a lock. */
    private static String now(Transaction transaction) {
        return transaction.isPostgres() ? "clock_timestamp()" : "CURRENT_TIMESTAMP";
    }

    private void release(UUID ticket) {
        giveBack(ticket).ifPresent(cause -> {
            throw new IllegalStateException(
                    this + ": the permit will be given back once the database can be used: " + cause.getMessage(),
                    cause);
        });
    }

    /** Gives back a permit, or a place in the queue. Returns why that is done later; empty if it is done. */
    private Optional<SQLException> giveBack(UUID ticket) {
        try {
            database.atomic(GIVE_BACK_PATIENCE, transaction -> leave(transaction, ticket));
            return Optional.empty();
        } catch (SQLException e) {
            instance.later(transaction -> leave(transaction, ticket));
            return Optional.of(e);
        }
    }

    private boolean leave(Transaction transaction, UUID ticket) throws SQLException {
        return leave(transaction, ticket, lock(transaction));
    }

    private boolean leave(Transaction transaction, UUID ticket, int allowed) throws SQLException {
        boolean left = transaction.update("DELETE FROM ideogram_ticket WHERE id = ?", ticket) > 0;
        if (left && !hasRoom(transaction, allowed)) {
            grant(transaction, allowed);
        }
        return left;
    }

    @Override
    public void adjustTo(int number) {
        change(
                GIVE_BACK_PATIENCE,
                "UPDATE ideogram_limit SET allowed = GREATEST(1, LEAST(most, ?)) WHERE account = ?",
                number,
                account);
    }

    /**
     * Sets the number that the account is limited to, and allows it now: for all machines, and for good.
     *
     * @param number at least 1
     */
    public void resize(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("in-flight limit < 1: " + number);
        }
        change(
                RESIZE_PATIENCE,
                "UPDATE ideogram_limit SET most = ?, allowed = ? WHERE account = ?",
                number,
                number,
                account);
    }

    private void change(Duration patience, String sql, Object... arguments) {
        try {
            database.atomic(patience, transaction -> {
                lock(transaction);
                transaction.update(sql, arguments);
                grant(transaction, lock(transaction));
                return true;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(this + " could not be changed: " + e.getMessage(), e);
        }
    }

    private ServiceUnreachableException unreachable(SQLException cause) {
        return new ServiceUnreachableException(
                this + ": the database cannot be used, so nothing was sent: " + cause.getMessage(), cause);
    }

    @Override
    public String toString() {
        return "in-flight limit of account " + account;
    }
}
