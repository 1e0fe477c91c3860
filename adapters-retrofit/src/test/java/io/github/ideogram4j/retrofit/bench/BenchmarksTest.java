package io.github.ideogram4j.retrofit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.bench.Bar;
import io.github.ideogram4j.bench.BarTable;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.retrofit.bench.Rounds.Plan;
import io.github.ideogram4j.retrofit.bench.Rounds.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clients compared do the same work over the same kind of connection. Asserts no figure. */
final class BenchmarksTest {
    private static final List<Work> ALL = List.of(
            BenchmarkedClient::textForm,
            BenchmarkedClient::submittedTextForm,
            BenchmarkedClient::json,
            BenchmarkedClient::pictureForm);

    private static FixedResponseServer server;

    @BeforeAll
    static void start() throws Exception {
        server = FixedResponseServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void http1_connectsAnewForEachCall() throws IOException {
        ServerAddress address = server.addresses().http1();
        LibraryClient library = new LibraryClient(address);
        HandWrittenClient byHand = new HandWrittenClient(address);
        int before = server.connections();

        assertThat(answers(library)).isEqualTo(answers(byHand));
        assertThat(server.connections() - before).isEqualTo(2 * ALL.size());
    }

    @Test
    void http2_sharesAConnection() throws IOException {
        ServerAddress address = server.addresses().http2();
        LibraryClient library = new LibraryClient(address);
        HandWrittenClient byHand = new HandWrittenClient(address);
        int before = server.connections();

        assertThat(answers(library)).isEqualTo(answers(byHand));
        assertThat(answers(library)).isEqualTo(answers(byHand));
        assertThat(server.connections() - before).isEqualTo(2);
    }

    @Test
    void rounds_makeARow() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Rounds rounds = Rounds.of(
                server.addresses().http1(), BenchmarkedClient::textForm, new Plan(2, 0, 1, Duration.ofMillis(1)));

        BarTable.to(out, "library", "by hand").row(Bar.H1_TEXT_CPU, rounds.comparison(RoundResult::cpuMicros));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("CPU a call | at most 1.10 x | ");
    }

    private static List<ImageBatch> answers(BenchmarkedClient client) throws IOException {
        List<ImageBatch> answers = new ArrayList<>();
        for (Work work : ALL) {
            answers.add(work.call(client));
        }
        return answers;
    }
}
