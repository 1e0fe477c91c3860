package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalAnswer;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.RequestFingerprint;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a database, shared by many machines. Of all machines that begin the same request at once, one gets through; the
 * others are returned its entry, whose reason is {@code it is under way} for as long as the lease of that machine lasts. After
 * that the entry is unsettled, as one in a file is after a crash.
 *
 * <p>What a request brought is recorded later if the database is away at that moment: see {@link JdbcInstance}. An
 * {@link IOException} of {@link #answered} and {@link #failed} therefore means: not recorded yet. Durations that this journal
 * is given limit each of its statements; how long it waits for a connection is up to the data source.
 *
 * <p>The table holds links, prompts and seeds of the answers and the messages of failures; the service's key is not in it.
 */
public final class JdbcJournal implements Journal {
    private static final int TRIES = 10;
    private static final Duration RECORD_PATIENCE = Duration.ofSeconds(5);
    private static final String MINE = " WHERE fingerprint = ? AND sent_by = ? AND attempt = ? AND state = 'SENT'";
    private static final String NO_PRIOR = ", prior_state = NULL, prior_since = NULL, prior_reason = NULL";

    private final JdbcInstance instance;
    private final Database database;

    private JdbcJournal(JdbcInstance instance) {
        this.instance = instance;
        this.database = instance.database();
    }

    /** The journal in the database of {@code instance}; a database has one. */
    public static JdbcJournal of(JdbcInstance instance) {
        return new JdbcJournal(instance);
    }

    @Override
    public Optional<JournalEntry> find(RequestFingerprint request, Duration patience) throws IOException {
        requireNoInterrupt();
        try {
            Optional<Row> row = database.run(patience, transaction -> find(transaction, request));
            return row.isPresent() ? Optional.of(row.get().entry(request)) : Optional.empty();
        } catch (SQLException e) {
            throw interruptedOrUnusable(e);
        }
    }

    @Override
    public Optional<JournalEntry> begin(
            RequestFingerprint request, String operation, boolean sendAgain, Duration patience) throws IOException {
        requireNoInterrupt();
        UUID attempt = UUID.randomUUID();
        try {
            Optional<Row> standing =
                    database.run(patience, transaction -> begin(transaction, request, operation, sendAgain, attempt));
            if (standing.isPresent()) {
                return Optional.of(standing.get().entry(request));
            }
            instance.attempts().put(request, attempt);
            return Optional.empty();
        } catch (SQLException e) {
            instance.undoLater(e, transaction -> undo(transaction, request, operation, attempt));
            throw interruptedOrUnusable(e);
        }
    }

    /** The row that stands in the way. */
    private Optional<Row> begin(
            Transaction transaction, RequestFingerprint request, String operation, boolean sendAgain, UUID attempt)
            throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            if (insert(transaction, request, operation, attempt)) {
                return Optional.empty();
            }
            Optional<Row> standing = find(transaction, request);
            if (standing.isPresent()) {
                Row row = standing.get();
                if (attempt.equals(row.attempt()) && confirmed(transaction, request, attempt)) {
                    return Optional.empty();
                }
                if (!sendAgain || !row.isForgotten()) {
                    return standing;
                }
                if (sendAgain(transaction, request, operation, attempt, row)) {
                    return Optional.empty();
                }
            }
            instance.register(transaction); // it has no lease, or the row has changed in the meantime
        }
        throw new SQLException("the entry changed " + TRIES + " times while it was read");
    }

    /** The first try arrived, only its confirmation did not. A further commit is confirmed no earlier than the first. */
    private boolean confirmed(Transaction transaction, RequestFingerprint request, UUID attempt) throws SQLException {
        return transaction.update(
                        "UPDATE ideogram_request SET reason = ''" + MINE, request.hex(), instance.id(), attempt)
                > 0;
    }

    private boolean insert(Transaction transaction, RequestFingerprint request, String operation, UUID attempt)
            throws SQLException {
        String sql = "INSERT INTO ideogram_request (fingerprint, operation, state, since, reason, sent_by, attempt)"
                + " SELECT ?, ?, 'SENT', CURRENT_TIMESTAMP, '', i.id, ? FROM ideogram_live_instance i WHERE i.id = ?";
        try {
            return transaction.update(
                            transaction.isPostgres() ? sql + " ON CONFLICT DO NOTHING" : sql,
                            request.hex(),
                            operation,
                            attempt,
                            instance.id())
                    == 1;
        } catch (SQLException e) {
            if (transaction.isPostgres() || !Database.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    private boolean sendAgain(
            Transaction transaction, RequestFingerprint request, String operation, UUID attempt, Row before)
            throws SQLException {
        return transaction.update(
                        "UPDATE ideogram_request SET prior_state = state, prior_since = since, prior_reason = reason,"
                                + " operation = ?, state = 'SENT', since = CURRENT_TIMESTAMP, reason = '',"
                                + " sent_by = ?, attempt = ?"
                                + " WHERE fingerprint = ? AND state = ?"
                                + " AND attempt IS NOT DISTINCT FROM CAST(? AS UUID)"
                                + " AND NOT EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = sent_by)"
                                + " AND EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = ?)",
                        operation,
                        instance.id(),
                        attempt,
                        request.hex(),
                        before.state().name(),
                        before.attempt(),
                        instance.id())
                == 1;
    }

    @Override
    public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
        String text = encoded(answer.fields());
        instance.attempts().remove(request);
        record(transaction -> {
            int rows = transaction.update(
                    "UPDATE ideogram_request SET state = 'ANSWERED', since = CURRENT_TIMESTAMP, reason = '', answer = ?,"
                            + " sent_by = NULL" + NO_PRIOR + " WHERE fingerprint = ?",
                    text,
                    request.hex());
            return rows > 0 || inserted(transaction, request, JournalEntry.State.ANSWERED, "", text);
        });
    }

    @Override
    public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
        UUID attempt = instance.attempts().remove(request);
        switch (delivery) {
            case NOT_SENT, REJECTED -> record(transaction -> takeBack(transaction, request, attempt));
            case UNKNOWN -> unsettled(request, attempt, JournalEntry.State.UNKNOWN, reason);
            case RECEIVED -> unsettled(request, attempt, JournalEntry.State.UNREADABLE, reason);
        }
    }

    private void unsettled(RequestFingerprint request, @Nullable UUID attempt, JournalEntry.State state, String reason)
            throws IOException {
        String text = reason.replace('\0', '\uFFFD'); // PostgreSQL has no NUL in texts
        record(transaction -> {
            int rows = transaction.update(
                    "UPDATE ideogram_request SET state = ?, since = CURRENT_TIMESTAMP, reason = ?, sent_by = NULL"
                            + NO_PRIOR + MINE,
                    state.name(),
                    text,
                    request.hex(),
                    instance.id(),
                    attempt);
            return rows > 0
                    || find(transaction, request).isPresent()
                    || inserted(transaction, request, state, text, null);
        });
    }

    /** Takes back an attempt whose commit may not have ended yet: the same key makes it wait for that. */
    private boolean undo(Transaction transaction, RequestFingerprint request, String operation, UUID attempt)
            throws SQLException {
        String sql = "INSERT INTO ideogram_request (fingerprint, operation, state, since, reason, sent_by, attempt)"
                + " SELECT ?, ?, 'SENT', CURRENT_TIMESTAMP, '', CAST(? AS UUID), CAST(? AS UUID)"
                + " WHERE NOT EXISTS (SELECT 1 FROM ideogram_request WHERE fingerprint = ?)";
        transaction.update(
                transaction.isPostgres() ? sql + " ON CONFLICT DO NOTHING" : sql,
                request.hex(),
                operation,
                instance.id(),
                attempt,
                request.hex());
        transaction.query(
                row -> true, "SELECT 1 FROM ideogram_request WHERE fingerprint = ? FOR UPDATE", request.hex());
        return takeBack(transaction, request, attempt);
    }

    /** The entry is again what it was before that attempt; a later attempt, even of this process, is left alone. */
    private boolean takeBack(Transaction transaction, RequestFingerprint request, @Nullable UUID attempt)
            throws SQLException {
        int restored = transaction.update(
                "UPDATE ideogram_request SET state = prior_state, since = prior_since, reason = prior_reason,"
                        + " sent_by = NULL" + NO_PRIOR + MINE + " AND prior_state IS NOT NULL",
                request.hex(),
                instance.id(),
                attempt);
        return restored > 0
                || transaction.update(
                                "DELETE FROM ideogram_request" + MINE + " AND prior_state IS NULL",
                                request.hex(),
                                instance.id(),
                                attempt)
                        > 0;
    }

    /** A row for a request that was not begun here, or whose row somebody has deleted. */
    private static boolean inserted(
            Transaction transaction,
            RequestFingerprint request,
            JournalEntry.State state,
            String reason,
            @Nullable String answer)
            throws SQLException {
        return transaction.update(
                        "INSERT INTO ideogram_request (fingerprint, operation, state, since, reason, answer)"
                                + " VALUES (?, '', ?, CURRENT_TIMESTAMP, ?, ?)",
                        request.hex(),
                        state.name(),
                        reason,
                        answer)
                > 0;
    }

    private void record(Database.Work<?> work) throws IOException {
        try {
            database.run(RECORD_PATIENCE, work);
        } catch (SQLException e) {
            instance.later(work);
            throw unusable(e);
        }
    }

    private static Optional<Row> find(Transaction transaction, RequestFingerprint request) throws SQLException {
        return transaction.first(
                Row::read,
                "SELECT operation, state, since, reason, answer, attempt,"
                        + " EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = r.sent_by)"
                        + " FROM ideogram_request r WHERE fingerprint = ?",
                request.hex());
    }

    private static void requireNoInterrupt() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted before the database was asked");
        }
    }

    /** An interrupt ends the wait for a connection, and is then still there. */
    private static IOException interruptedOrUnusable(SQLException cause) {
        if (!Thread.currentThread().isInterrupted()) {
            return unusable(cause);
        }
        IOException interrupt = new InterruptedIOException(cause.getMessage());
        interrupt.initCause(cause);
        return interrupt;
    }

    private static IOException unusable(SQLException cause) {
        return new IOException(cause.getMessage(), cause);
    }

    /** What PostgreSQL cannot keep, such as NUL, is percent-encoded. */
    private static String encoded(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(text.length() == 0 ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static Map<String, String> decoded(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public String toString() {
        return "journal in the database";
    }

    private record Row(
            String operation,
            JournalEntry.State state,
            Instant since,
            String reason,
            @Nullable String answer,
            @Nullable UUID attempt,
            boolean underWay) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    JournalEntry.State.valueOf(row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, UUID.class),
                    row.getBoolean(7));
        }

        boolean isForgotten() {
            return state != JournalEntry.State.ANSWERED && !underWay;
        }

        JournalEntry entry(RequestFingerprint request) throws IOException {
            try {
                Optional<JournalAnswer> result =
                        Optional.ofNullable(answer).map(text -> JournalAnswer.ofFields(decoded(text)));
                String said = underWay ? JournalEntry.UNDER_WAY : reason;
                return new JournalEntry(request, operation, since, state, result, said);
            } catch (RuntimeException e) {
                throw new IOException("the row of " + request + " has been changed: " + e.getMessage(), e);
            }
        }
    }
}
