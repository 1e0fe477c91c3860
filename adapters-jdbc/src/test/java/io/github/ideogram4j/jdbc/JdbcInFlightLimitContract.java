package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.InFlightLimitContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract, with two machines that take turns. */
abstract class JdbcInFlightLimitContract extends InFlightLimitContract {
    private final TestDatabase database;
    private final List<JdbcInstance> machines;
    private int asked;

    JdbcInFlightLimitContract(TestDatabase database) {
        this.database = database;
        this.machines = List.of(JdbcInstance.of(database.pool()), JdbcInstance.of(database.pool()));
    }

    @BeforeEach
    void createTables() throws Exception {
        database.migrated();
    }

    @AfterEach
    void close() {
        machines.forEach(JdbcInstance::close);
        database.close();
    }

    @Override
    protected InFlightLimit limit(int most) {
        return JdbcInFlightLimit.of(machines.get(asked++ % 2), "key", most);
    }

    @Override
    protected int waiting() throws Exception {
        return Integer.parseInt(database.read("SELECT COUNT(*) FROM ideogram_ticket WHERE NOT granted"));
    }
}
