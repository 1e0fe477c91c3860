package io.github.ideogram4j.jdbc;

import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract, with an instance for each journal: as machines have. */
abstract class JdbcJournalContract extends JournalContract {
    private final TestDatabase database;
    private final List<JdbcInstance> instances = new ArrayList<>();

    JdbcJournalContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void createTables() throws Exception {
        database.migrated();
    }

    @AfterEach
    void close() {
        instances.forEach(JdbcInstance::close);
        database.close();
    }

    @Override
    protected Journal journal() {
        JdbcInstance instance = JdbcInstance.of(database.pool());
        instances.add(instance);
        return JdbcJournal.of(instance);
    }

    @Override
    protected Journal afterACrash() throws Exception {
        database.endLeases();
        return journal();
    }
}
