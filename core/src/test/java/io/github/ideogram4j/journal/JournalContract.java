package io.github.ideogram4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.V3Generate;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every journal promises. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class JournalContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OPERATION = "v3-generate";
    private static final RequestFingerprint A = fingerprint("a");
    private static final RequestFingerprint B = fingerprint("b");
    private static final JournalAnswer ANSWER =
            JournalAnswer.of(new ImageBatch(List.of(), Optional.of("2026-11-21T10:00:00Z"), Optional.of("r-1")));

    /** Another object for the same store. All that are asked for in one test live at the same time, as neighbours do. */
    protected abstract Journal journal() throws Exception;

    /** The same records, read after everybody who used {@link #journal} so far has died. */
    protected abstract Journal afterACrash() throws Exception;

    @Test
    protected void begin_newRequest_getsThroughOnce() throws Exception {
        Journal journal = journal();
        assertThat(journal.find(A, PATIENCE)).isEmpty();
        assertThat(journal.begin(A, OPERATION, false, PATIENCE)).isEmpty();

        JournalEntry standing = journal.begin(A, OPERATION, false, PATIENCE).orElseThrow();

        assertThat(standing.state()).isEqualTo(JournalEntry.State.SENT);
        assertThat(standing.operation()).isEqualTo(OPERATION);
        assertThat(standing.request()).isEqualTo(A);
        assertThat(journal.begin(B, OPERATION, false, PATIENCE)).isEmpty();
        assertThat(journal().begin(A, OPERATION, false, PATIENCE)).contains(standing);
    }

    @Test
    protected void begin_requestUnderWay_cannotBeSentAgainByAnybody() throws Exception {
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);

        assertThat(journal.begin(A, OPERATION, true, PATIENCE))
                .map(JournalEntry::reason)
                .contains("it is under way");
        assertThat(journal().begin(A, OPERATION, true, PATIENCE))
                .map(JournalEntry::reason)
                .contains("it is under way");
        assertThat(journal().find(A, PATIENCE)).map(JournalEntry::reason).contains("it is under way");
    }

    @Test
    protected void begin_senderDied_isUnsettledUntilSentAgain() throws Exception {
        journal().begin(A, OPERATION, false, PATIENCE);

        Journal afterwards = afterACrash();

        JournalEntry entry = afterwards.begin(A, OPERATION, false, PATIENCE).orElseThrow();
        assertThat(entry.isUnsettled()).isTrue();
        assertThat(entry.reason()).isEmpty();
        assertThat(afterwards.begin(A, OPERATION, true, PATIENCE)).isEmpty();
        assertThat(afterwards.begin(A, OPERATION, true, PATIENCE))
                .map(JournalEntry::reason)
                .contains("it is under way");
    }

    @Test
    protected void answered_pictures_areThereInFull() throws Exception {
        GeneratedImage full = new GeneratedImage(
                Optional.of("https://pictures.example/a b?exp=1&x=%20"),
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                true,
                OptionalLong.of(2_147_483_647),
                Optional.of("1312x736"),
                Optional.of("2624x1472"),
                Optional.of("eine \"Möwe\"\n& 日本 🌊 = + \0"),
                Optional.of("REALISTIC"));
        GeneratedImage bare = new GeneratedImage(
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(""),
                Optional.empty());
        JournalAnswer answer =
                JournalAnswer.of(new ImageBatch(List.of(full, bare), Optional.of("now"), Optional.empty()));
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);

        journal.answered(A, answer);

        JournalEntry entry = afterACrash().find(A, PATIENCE).orElseThrow();
        assertThat(entry.answer()).contains(answer);
        assertThat(entry.isUnsettled()).isFalse();
        assertThat(entry.operation()).isEqualTo(OPERATION);
        assertThat(afterACrash().begin(A, OPERATION, true, PATIENCE)).contains(entry);
    }

    @Test
    protected void answered_descriptions_areThereInFull() throws Exception {
        JournalAnswer answer = JournalAnswer.of(new Descriptions(List.of("a cat", "", "zwei Katzen\n")));
        Journal journal = journal();
        journal.begin(A, "describe", false, PATIENCE);

        journal.answered(A, answer);

        assertThat(journal().find(A, PATIENCE)).flatMap(JournalEntry::answer).contains(answer);
    }

    @Test
    protected void answered_twiceThenFailed_staysAnswered() throws Exception {
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.answered(A, ANSWER);
        journal.answered(A, ANSWER);

        journal.failed(A, Delivery.REJECTED, "busy");
        journal.failed(A, Delivery.UNKNOWN, "lost");

        assertThat(journal().find(A, PATIENCE)).flatMap(JournalEntry::answer).contains(ANSWER);
    }

    @Test
    protected void answered_withoutABegin_isKept() throws Exception {
        journal().answered(A, ANSWER);

        assertThat(journal().find(A, PATIENCE)).flatMap(JournalEntry::answer).contains(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    protected void failed_forgetsWhatWasCertainlyNotBilled(Delivery delivery) throws Exception {
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);

        journal.failed(A, delivery, "it broke, é");

        Optional<JournalEntry> entry = journal().find(A, PATIENCE);
        switch (delivery) {
            case NOT_SENT, REJECTED -> assertThat(entry).isEmpty();
            case UNKNOWN -> assertThat(entry).map(JournalEntry::state).contains(JournalEntry.State.UNKNOWN);
            case RECEIVED -> assertThat(entry).map(JournalEntry::state).contains(JournalEntry.State.UNREADABLE);
        }
        entry.ifPresent(unsettled -> assertThat(unsettled.reason()).isEqualTo("it broke, é"));
        assertThat(journal.begin(A, OPERATION, true, PATIENCE)).isEmpty();
    }

    @Test
    protected void failed_sentAgainAndRefused_isAsUnsettledAsBefore() throws Exception {
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.failed(A, Delivery.UNKNOWN, "lost");
        JournalEntry before = journal.find(A, PATIENCE).orElseThrow();
        assertThat(journal.begin(A, OPERATION, true, PATIENCE)).isEmpty();

        journal.failed(A, Delivery.REJECTED, "busy");

        assertThat(journal.find(A, PATIENCE)).contains(before);
        assertThat(journal().find(A, PATIENCE)).contains(before);
        assertThat(journal.begin(A, OPERATION, true, PATIENCE)).isEmpty();
        journal.answered(A, ANSWER);
        assertThat(journal().find(A, PATIENCE)).map(JournalEntry::state).contains(JournalEntry.State.ANSWERED);
    }

    @Test
    protected void begin_manyAtOnceThroughTwoJournals_oneGetsThrough() throws Exception {
        List<Journal> both = List.of(journal(), journal());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Journal one = both.get(i % 2);
            RequestFingerprint request = fingerprint("call " + i / 8);
            calls.add(() -> !one.begin(request, OPERATION, false, PATIENCE).isPresent());
        }
        int through = 0;
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            through += call.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(through).isEqualTo(8);
    }

    @Test
    protected void begin_manySendAgainAtOnce_oneGetsThrough() throws Exception {
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.failed(A, Delivery.UNKNOWN, "lost");
        List<Journal> both = List.of(journal, journal());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Journal one = both.get(i % 2);
            calls.add(() -> !one.begin(A, OPERATION, true, PATIENCE).isPresent());
        }
        int through = 0;
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            through += call.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(through).isEqualTo(1);
    }

    @Test
    protected void begin_interrupted_recordsNothing() throws Exception {
        Journal journal = journal();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> journal.begin(A, OPERATION, false, PATIENCE))
                .isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.find(A, PATIENCE)).isEmpty();
    }

    @Test
    protected void answered_interrupted_isDoneAndTheFlagIsKept() throws Exception {
        Journal journal = journal();
        journal.begin(A, OPERATION, false, PATIENCE);
        Thread.currentThread().interrupt();

        journal.answered(A, ANSWER);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal().find(A, PATIENCE)).flatMap(JournalEntry::answer).isPresent();
    }

    private static RequestFingerprint fingerprint(String prompt) {
        return RequestFingerprint.of("contract", V3Generate.of(prompt), CallOptions.defaults());
    }
}
