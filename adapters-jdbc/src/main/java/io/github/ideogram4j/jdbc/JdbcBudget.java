package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A budget in a database, shared by many machines. A reservation is committed before a call is sent; so is its end afterwards,
 * or later if the database is away at that moment: see {@link JdbcInstance}. A reservation of a machine that died stays, as
 * unknown, until {@link #settleUnknown} or somebody who edits the tables decides. If that machine lives after all, and its call
 * was billed, {@link Budget.Hold#spend} throws an {@link IllegalStateException}, which the observer gets as {@code unrecorded}:
 * what is spent is too low if somebody decided otherwise.
 *
 * <p>Budgets of one instance that are nested with {@link #within} are reserved and settled in one transaction, which locks their
 * accounts in the order of their names: no two calls wait for each other. An account that is named twice counts once.
 */
public final class JdbcBudget implements Budget.Capped {
    private static final int MAX_NAME = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final JdbcInstance instance;
    private final Database database;
    private final String account;
    private final String nesting;
    private final SortedMap<String, Money> accounts;

    private JdbcBudget(JdbcInstance instance, String account, String nesting, SortedMap<String, Money> accounts) {
        this.instance = instance;
        this.database = instance.database();
        this.account = account;
        this.nesting = nesting;
        this.accounts = accounts;
    }

    /**
     * The budget of an account, made on first use. One that exists keeps its limit: see {@link #limit}.
     *
     * @param account such as a tenant; 1 to 200 characters
     * @param limit what may be spent in all
     */
    public static JdbcBudget of(JdbcInstance instance, String account, Money limit) {
        return new JdbcBudget(instance, requireName(account), account, new TreeMap<>(Map.of(account, limit)));
    }

    static String requireName(String account) {
        if (account.isBlank() || account.length() > MAX_NAME || account.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "account is blank, has more than " + MAX_NAME + " characters, or NUL among them");
        }
        return account;
    }

    /**
     * A reservation of which it is unknown whether the call was billed, because it failed so, or because its machine died.
     *
     * @param since when it was made
     */
    public record UnknownHold(UUID id, Money amount, Instant since) {}

    /**
     * Reserves in all accounts or in none.
     *
     * @throws CallInterruptedException if the thread was interrupted, such as while it waited for a connection; nothing was sent
     * @throws ServiceUnreachableException if the database cannot be used; nothing was sent
     */
    @Override
    public Hold hold(Quote quote) {
        UUID id = UUID.randomUUID();
        try {
            database.atomic(PATIENCE, transaction -> hold(transaction, id, quote));
        } catch (SQLException e) {
            instance.undoLater(e, transaction -> undo(transaction, id, held(amount(quote))));
            throw Thread.currentThread().isInterrupted()
                    ? new CallInterruptedException("interrupted while waiting for " + this, Delivery.NOT_SENT, e)
                    : unreachable(e);
        }
        return new Reservation(id, held(amount(quote)));
    }

    private boolean hold(Transaction transaction, UUID id, Quote quote) throws SQLException {
        if (transaction.isRepeated() && isHeld(transaction, id)) {
            return true;
        }
        instance.registerOnce(transaction);
        for (String name : accounts.keySet()) {
            BigDecimal amount = amount(quote);
            while (!quote.high().isPresent() || !reserve(transaction, name, amount)) {
                quote.requireAtMost(balance(transaction, name).available()); // enough, if the account is new
            }
            if (!insert(transaction, id, name, amount)) {
                throw instance.leaseEnded();
            }
        }
        return true;
    }

    /** Waits for a reservation whose commit has not ended yet: its accounts are locked until then. */
    private boolean undo(Transaction transaction, UUID id, SortedMap<String, BigDecimal> held) throws SQLException {
        for (String name : held.keySet()) {
            String sql = "SELECT 1 FROM ideogram_budget WHERE account = ? FOR UPDATE";
            if (transaction.query(row -> true, sql, name).isEmpty()) {
                create(transaction, name);
            }
        }
        return settle(transaction, id, held, false);
    }

    private static BigDecimal amount(Quote quote) {
        return quote.high().map(Money::usd).orElse(BigDecimal.ZERO);
    }

    private static boolean reserve(Transaction transaction, String name, BigDecimal amount) throws SQLException {
        return transaction.update(
                        "UPDATE ideogram_budget SET reserved = reserved + ?"
                                + " WHERE account = ? AND cap - reserved - spent >= ?",
                        amount,
                        name,
                        amount)
                > 0;
    }

    /** Writes, so that the commit is confirmed, and with it the one before. */
    private static boolean isHeld(Transaction transaction, UUID id) throws SQLException {
        return transaction.update("UPDATE ideogram_hold SET since = since WHERE id = ?", id) > 0;
    }

    /** False if this process has no lease. */
    private boolean insert(Transaction transaction, UUID id, String name, BigDecimal amount) throws SQLException {
        return transaction.update(
                        "INSERT INTO ideogram_hold (id, account, amount, since, held_by)"
                                + " SELECT ?, ?, ?, CURRENT_TIMESTAMP, id FROM ideogram_live_instance WHERE id = ?",
                        id,
                        name,
                        amount,
                        instance.id())
                > 0;
    }

    /** The balance of the account, made if there is none. */
    private Balance balance(Transaction transaction, String name) throws SQLException {
        String sql = "SELECT cap, reserved, spent FROM ideogram_budget WHERE account = ?";
        Optional<Balance> balance = transaction.first(JdbcBudget::balance, sql, name);
        if (balance.isPresent()) {
            return balance.get();
        }
        create(transaction, name);
        return transaction.first(JdbcBudget::balance, sql, name).orElseThrow();
    }

    private void create(Transaction transaction, String name) throws SQLException {
        transaction.update(
                "INSERT INTO ideogram_budget (account, cap, reserved, spent) VALUES (?, ?, 0, 0)"
                        + (transaction.isPostgres() ? " ON CONFLICT DO NOTHING" : ""),
                name,
                accounts.getOrDefault(name, Money.ZERO).usd());
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                new Money(row.getBigDecimal(1)), new Money(row.getBigDecimal(2)), new Money(row.getBigDecimal(3)));
    }

    /** Ends a reservation of that amount in each of these accounts where it has not ended; true if there was one. */
    private static boolean settle(Transaction transaction, UUID id, SortedMap<String, BigDecimal> held, boolean billed)
            throws SQLException {
        boolean settled = false;
        for (Map.Entry<String, BigDecimal> one : held.entrySet()) {
            if (transaction.update("DELETE FROM ideogram_hold WHERE id = ? AND account = ?", id, one.getKey()) > 0) {
                transaction.update(
                        "UPDATE ideogram_budget SET reserved = reserved - ?, spent = spent + ? WHERE account = ?",
                        one.getValue(),
                        billed ? one.getValue() : BigDecimal.ZERO,
                        one.getKey());
                settled = true;
            }
        }
        return settled;
    }

    private SortedMap<String, BigDecimal> held(BigDecimal amount) {
        SortedMap<String, BigDecimal> held = new TreeMap<>();
        accounts.keySet().forEach(name -> held.put(name, amount));
        return held;
    }

    private static SortedMap<String, BigDecimal> held(Transaction transaction, UUID id) throws SQLException {
        SortedMap<String, BigDecimal> held = new TreeMap<>();
        transaction.query(
                row -> held.put(row.getString(1), row.getBigDecimal(2)),
                "SELECT account, amount FROM ideogram_unknown_hold WHERE id = ?",
                id);
        return held;
    }

    @Override
    public Budget within(Budget outer) {
        if (!(outer instanceof JdbcBudget other) || other.instance != instance) {
            return Capped.super.within(outer);
        }
        SortedMap<String, Money> all = new TreeMap<>(other.accounts);
        all.putAll(accounts);
        return new JdbcBudget(instance, account, nesting + " within " + other.nesting, all);
    }

    /** @throws ServiceUnreachableException if the database cannot be used */
    @Override
    public Balance balance() {
        try {
            return database.atomic(PATIENCE, transaction -> balance(transaction, account));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * Sets the limit of the account, for all machines and for good.
     *
     * @throws IllegalArgumentException if more is reserved or spent already
     * @throws ServiceUnreachableException if the database cannot be used
     */
    public void limit(Money limit) {
        try {
            database.atomic(PATIENCE, transaction -> {
                Balance now = balance(transaction, account);
                int rows = transaction.update(
                        "UPDATE ideogram_budget SET cap = ? WHERE account = ? AND reserved + spent <= ?",
                        limit.usd(),
                        account,
                        limit.usd());
                if (rows == 0) {
                    throw new IllegalArgumentException("limit of account " + account + " < reserved + spent: " + limit
                            + " < " + now.reserved() + " + " + now.spent());
                }
                return rows;
            });
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * The reservations of the account of which it is unknown whether the call was billed, oldest first.
     *
     * @throws ServiceUnreachableException if the database cannot be used
     */
    public List<UnknownHold> unknownHolds() {
        try {
            return database.run(
                    PATIENCE,
                    transaction -> transaction.query(
                            row -> new UnknownHold(
                                    row.getObject(1, UUID.class),
                                    new Money(row.getBigDecimal(2)),
                                    row.getObject(3, OffsetDateTime.class).toInstant()),
                            "SELECT id, amount, since FROM ideogram_unknown_hold WHERE account = ? ORDER BY since, id",
                            account));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * Ends a reservation of {@link #unknownHolds}, in all accounts in which it was made.
     *
     * @param billed whether it is spent, rather than released
     * @return whether it was unknown until now
     * @throws ServiceUnreachableException if the database cannot be used
     */
    public boolean settleUnknown(UUID id, boolean billed) {
        try {
            return database.atomic(PATIENCE, transaction -> settle(transaction, id, held(transaction, id), billed));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private ServiceUnreachableException unreachable(SQLException cause) {
        return new ServiceUnreachableException(
                this + ": the database cannot be used, so nothing was sent: " + cause.getMessage(), cause);
    }

    @Override
    public String toString() {
        return "budget of account " + nesting;
    }

    private final class Reservation implements Hold {
        private final UUID id;
        private final SortedMap<String, BigDecimal> held;
        private final AtomicBoolean settled = new AtomicBoolean();

        Reservation(UUID id, SortedMap<String, BigDecimal> held) {
            this.id = id;
            this.held = held;
        }

        @Override
        public void spend() {
            boolean spent = end(transaction -> settle(transaction, id, held, true) || transaction.isRepeated());
            if (!spent) {
                throw new IllegalStateException(JdbcBudget.this + ": the call was billed, but its reservation " + id
                        + " was settled by somebody else; if as not billed, what is spent is too low by "
                        + held.get(held.firstKey()));
            }
        }

        @Override
        public void release() {
            end(transaction -> settle(transaction, id, held, false));
        }

        @Override
        public void keep() {
            end(transaction -> transaction.update("UPDATE ideogram_hold SET held_by = NULL WHERE id = ?", id) > 0);
        }

        /** False if there was nothing left to settle. */
        private boolean end(Database.Work<Boolean> work) {
            if (settled.getAndSet(true)) {
                return true;
            }
            try {
                return database.atomic(PATIENCE, work);
            } catch (SQLException e) {
                instance.later(work);
                throw new IllegalStateException(
                        JdbcBudget.this + ": the call will be settled once the database can be used: " + e.getMessage(),
                        e);
            }
        }
    }
}
