package io.github.ideogram4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.journal.FileJournal;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

final class PoliciesTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void build_withJournal_composesPoliciesInThisOrder() {
        Ideogram ideogram = Ideogram.builder(transport)
                .journal(FileJournal.at(Paths.get("unused")))
                .build();

        assertThat(ideogram)
                .hasToString("Ideogram[observed(checked(replayed(budgeted(retried(limited(recorded(transport)))))))]");
    }

    @Test
    void build_withoutJournal_omitsItsPolicies() {
        Ideogram ideogram = Ideogram.builder(transport).build();

        assertThat(ideogram).hasToString("Ideogram[observed(checked(budgeted(retried(limited(transport)))))]");
    }
}
