package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.option.SharedStore;
import io.github.ideogram4j.jdbc.JdbcBudget;
import io.github.ideogram4j.jdbc.JdbcInFlightLimit;
import io.github.ideogram4j.jdbc.JdbcInstance;
import io.github.ideogram4j.jdbc.JdbcJournal;
import io.github.ideogram4j.jdbc.JdbcSchema;
import io.github.ideogram4j.journal.JournalUnavailableException;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a command shares with other machines. JDBC and a driver are loaded by {@link #open}, so only by a command that does.
 *
 * <p>There is no pool: a call opens seven connections, 4 ms each to a server nearby, and takes 5 to 60 s.
 */
final class SharedPolicies implements AutoCloseable {
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10; // well below two thirds of a lease
    private static final int CANCEL_SECONDS = 2;

    private final SharedStore store;
    private final JdbcInstance instance;

    private SharedPolicies(SharedStore store, JdbcInstance instance) {
        this.store = store;
        this.instance = instance;
    }

    /**
     * Makes the tables if they are missing.
     *
     * @throws JournalUnavailableException if the database cannot be used
     */
    static SharedPolicies open(SharedStore store, Environment environment) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(store.url());
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setSocketTimeout(ANSWER_SECONDS);
        database.setCancelSignalTimeout(CANCEL_SECONDS);
        database.setApplicationName("ideogram");
        first(environment, "IDEOGRAM_DB_USER", "PGUSER").ifPresent(database::setUser);
        first(environment, "IDEOGRAM_DB_PASSWORD", "PGPASSWORD").ifPresent(database::setPassword);
        JdbcInstance instance = JdbcInstance.of(database);
        try {
            JdbcSchema.migrate(database);
        } catch (SQLException e) {
            throw new JournalUnavailableException(JdbcJournal.of(instance), e);
        }
        return new SharedPolicies(store, instance);
    }

    private static Optional<String> first(Environment environment, String name, String other) {
        return environment.value(name).or(() -> environment.value(other));
    }

    void addTo(Ideogram.Builder builder, String scope, Optional<Budget> run) {
        builder.journal(JdbcJournal.of(instance), scope);
        store.budget()
                .map(account -> JdbcBudget.of(instance, account.name(), account.limit()))
                .ifPresent(account ->
                        builder.budget(run.map(most -> most.within(account)).orElse(account)));
        store.inFlight()
                .map(account -> JdbcInFlightLimit.of(instance, account, InFlightLimit.DEFAULT))
                .ifPresent(builder::limit);
    }

    @Override
    public void close() {
        instance.close();
    }
}
