package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody has answered is still being committed while it is undone. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DelayedCommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RequestFingerprint A =
            RequestFingerprint.of("s", V3Generate.of("a boat"), CallOptions.defaults());
    private static final Quote SIX_CENTS = new Quote.Exact(Money.of("0.06"), "list");

    private TestDatabase database;
    private InterceptedDataSource source;
    private JdbcInstance instance;

    @BeforeEach
    void open() throws Exception {
        database = Engine.POSTGRES.database();
        source = new InterceptedDataSource(database.pool());
        instance = JdbcInstance.of(source.dataSource());
        JdbcBudget.of(instance, "known", Money.of("1")).hold(SIX_CENTS).release();
    }

    @AfterEach
    void close() {
        instance.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "new"})
    void hold_isUndoneBeforeItsCommitHasEnded_leavesNothing(String account) throws Exception {
        JdbcBudget budget = JdbcBudget.of(instance, account, Money.of("1"));
        source.delayNextCommit();
        assertThatThrownBy(() -> budget.hold(SIX_CENTS)).isInstanceOf(ServiceUnreachableException.class);
        awaitLock();

        source.commitDelayed();

        awaitRead("SELECT COUNT(*) FROM ideogram_hold", "0");
        awaitRead("SELECT reserved = 0 FROM ideogram_budget WHERE account = '" + account + "'", "t");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void begin_isUndoneBeforeItsCommitHasEnded_leavesWhatWasThere(boolean sendAgain) throws Exception {
        JdbcJournal journal = JdbcJournal.of(instance);
        if (sendAgain) {
            journal.begin(A, "v3-generate", false, PATIENCE);
            journal.failed(A, Delivery.UNKNOWN, "lost");
            source.delayUpdate("prior_state = state");
        } else {
            source.delayNextCommit();
        }
        assertThatThrownBy(() -> journal.begin(A, "v3-generate", sendAgain, PATIENCE))
                .isInstanceOf(IOException.class);
        awaitLock();

        source.commitDelayed();

        awaitRead(
                "SELECT COALESCE(MAX(state || ' ' || reason), 'none') FROM ideogram_request",
                sendAgain ? "UNKNOWN lost" : "none");
    }

    /** Somebody waits for what is being committed. */
    private void awaitLock() throws Exception {
        awaitRead(
                "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
                "1");
    }

    private void awaitRead(String sql, String value) throws Exception {
        while (!database.read(sql).equals(value)) {
            Thread.onSpinWait();
        }
    }
}
