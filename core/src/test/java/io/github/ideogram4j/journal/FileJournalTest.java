package io.github.ideogram4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fixture.LockedFile;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.V3Generate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileJournalTest {
    private static final ImageBatch BATCH =
            new ImageBatch(List.of(), Optional.of("2026-11-21T10:00:00Z"), Optional.of("r-1"));
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final RequestFingerprint A = fingerprint("a");
    private static final RequestFingerprint B = fingerprint("b");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OPERATION = "v3-generate";

    @TempDir
    private Path directory;

    private Path path;
    private FileJournal journal;

    @BeforeEach
    void open() {
        path = directory.resolve("paid.journal");
        journal = reopened();
    }

    @Test
    void begin_newRequest_mayBeSentOnce() throws Exception {
        assertThat(journal.find(A, PATIENCE)).isEmpty();
        assertThat(journal.begin(A, OPERATION, false, PATIENCE)).isEmpty();

        assertThat(journal.begin(A, OPERATION, false, PATIENCE))
                .map(JournalEntry::state)
                .contains(JournalEntry.State.SENT);
        assertThat(journal.begin(B, OPERATION, false, PATIENCE)).isEmpty();
        assertThat(reopened().begin(A, OPERATION, false, PATIENCE))
                .contains(new JournalEntry(
                        A, OPERATION, NOW, JournalEntry.State.SENT, Optional.empty(), "it is under way"));
        assertThat(afterACrash().find(A, PATIENCE)).map(JournalEntry::reason).contains("");
    }

    @Test
    void answered_afterARestart_isThereInFull() throws Exception {
        GeneratedImage full = new GeneratedImage(
                Optional.of("https://pictures.example/a b?exp=1&x=%20"),
                Optional.of(NOW.plusSeconds(86_400)),
                true,
                OptionalLong.of(2_147_483_647),
                Optional.of("1312x736"),
                Optional.of("2624x1472"),
                Optional.of("eine \"Möwe\"\n& 日本 🌊 = +"),
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
        journal.begin(A, OPERATION, false, PATIENCE);

        journal.answered(A, answer);

        JournalEntry entry = reopened().find(A, PATIENCE).orElseThrow();
        assertThat(entry.answer()).contains(answer);
        assertThat(entry.isUnsettled()).isFalse();
        assertThat(reopened().begin(A, OPERATION, true, PATIENCE)).contains(entry);
    }

    @Test
    void answered_descriptions_areThereAfterARestart() throws Exception {
        JournalAnswer answer = JournalAnswer.of(new Descriptions(List.of("a cat", "", "zwei Katzen\n")));
        journal.begin(A, "describe", false, PATIENCE);

        journal.answered(A, answer);

        assertThat(reopened().find(A, PATIENCE)).flatMap(JournalEntry::answer).contains(answer);
        assertThat(reopened().find(A, PATIENCE)).map(JournalEntry::operation).contains("describe");
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void failed_forgetsWhatWasCertainlyNotBilled(Delivery delivery) throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);

        journal.failed(A, delivery, "it broke, é");

        Optional<JournalEntry> entry = reopened().find(A, PATIENCE);
        switch (delivery) {
            case NOT_SENT, REJECTED -> assertThat(entry).isEmpty();
            case UNKNOWN -> assertThat(entry).map(JournalEntry::state).contains(JournalEntry.State.UNKNOWN);
            case RECEIVED -> assertThat(entry).map(JournalEntry::state).contains(JournalEntry.State.UNREADABLE);
        }
        entry.ifPresent(unsettled -> assertThat(unsettled.reason()).isEqualTo("it broke, é"));
    }

    @Test
    void begin_sendAgain_passesWhatIsUnsettledButNotWhatIsUnderWayHere() throws Exception {
        reopened().begin(A, OPERATION, false, PATIENCE);

        FileJournal afterwards = afterACrash();
        assertThat(afterwards.begin(A, OPERATION, true, PATIENCE)).isEmpty();
        assertThat(afterwards.begin(A, OPERATION, true, PATIENCE))
                .map(JournalEntry::reason)
                .contains("it is under way");
        assertThat(reopened().begin(A, OPERATION, true, PATIENCE)).isPresent();
    }

    /** Whatever part of its last line reaches the disk before a crash, and whether or not zeros follow. */
    @Test
    void open_lastLineTornAnywhere_knowsWhatTheLinesBeforeSay() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        byte[] before = Files.readAllBytes(path);
        journal.answered(A, JournalAnswer.of(BATCH));
        byte[] whole = Files.readAllBytes(path);

        for (int length = before.length; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            System.arraycopy(before, 0, torn, 0, before.length); // the first line is written last
            for (byte[] bytes : List.of(torn, Arrays.copyOf(torn, whole.length))) {
                Files.write(path, bytes);
                assertThat(reopened().find(A, PATIENCE))
                        .map(JournalEntry::state)
                        .contains(JournalEntry.State.SENT);
                reopened().begin(B, OPERATION, false, PATIENCE);
                FileJournal after = reopened();
                assertThat(after.find(A, PATIENCE))
                        .map(JournalEntry::isUnsettled)
                        .contains(true);
                assertThat(after.find(B, PATIENCE)).map(JournalEntry::state).contains(JournalEntry.State.SENT);
                assertThat(Files.readAllLines(path, StandardCharsets.US_ASCII)).hasSize(3);
            }
        }
    }

    /** A program dies after a record is on the disk and before the first line tells so. */
    @Test
    void open_firstLineIsOlderThanTheLastRecord_knowsTheRecord() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        byte[] before = Files.readAllBytes(path);
        journal.answered(A, JournalAnswer.of(BATCH));
        byte[] bytes = Files.readAllBytes(path);
        System.arraycopy(before, 0, bytes, 0, before.length);
        Files.write(path, bytes);

        assertThat(reopened().find(A, PATIENCE)).map(JournalEntry::state).contains(JournalEntry.State.ANSWERED);
        reopened().begin(B, OPERATION, false, PATIENCE);
        assertThat(afterACrash().find(B, PATIENCE)).isPresent();
        assertThat(Files.readAllLines(path, StandardCharsets.US_ASCII).get(0)).contains(" 0000000003 ");
    }

    @Test
    void open_crashWhileTheFirstLineWasWritten_isANewJournal() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        String first = Files.readAllLines(path, StandardCharsets.US_ASCII).get(0) + "\n";
        byte[] initial = "ideogram4j-journal 2 0000000000 ".getBytes(StandardCharsets.US_ASCII);

        for (int length = 0; length < initial.length; length++) {
            for (int size : new int[] {length, first.length()}) {
                Files.write(path, Arrays.copyOf(Arrays.copyOf(initial, length), size));
                assertThat(afterACrash().begin(B, OPERATION, false, PATIENCE)).isEmpty();
            }
        }
        Files.write(path, new byte[first.length() + 1]);
        assertThatThrownBy(() -> afterACrash().find(A, PATIENCE)).hasMessageStartingWith("line 1 has been changed");
    }

    @Test
    void open_whatNoCrashLeavesAtTheEnd_isRefused() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        byte[] whole = Files.readAllBytes(path);

        for (String rest :
                List.of("sens", "sent 2026-11-21T10:00:00Z 12g", "\0sent", "sent \0 ", "\n", "\u00ff", "unbille ")) {
            byte[] more = rest.getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = Arrays.copyOf(whole, whole.length + more.length);
            System.arraycopy(more, 0, bytes, whole.length, more.length);
            Files.write(path, bytes);
            assertThatThrownBy(() -> reopened().find(A, PATIENCE))
                    .as(rest)
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("line 3 has been changed.* Restore the file from a copy, or delete it if .*");
        }
    }

    /** Long enough to take all memory; the file takes no room on the disk. */
    @Test
    void open_lineWithoutEnd_isRefusedAfterThirtyTwoMebibytes() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(1L << 40);
        }

        assertThatThrownBy(() -> reopened().find(A, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("line 3 is longer than 33554432 bytes, which no journal writes. Restore");
    }

    @Test
    void answered_recordTooLong_isNotWrittenAndStaysUnsettled() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        String text = "é".repeat(5_600_000); // six bytes each

        assertThatThrownBy(() -> journal.answered(A, JournalAnswer.of(new Descriptions(List.of(text)))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");

        assertThat(afterACrash().find(A, PATIENCE)).map(JournalEntry::state).contains(JournalEntry.State.SENT);
        journal.answered(A, JournalAnswer.of(new Descriptions(List.of(text.substring(20_000)))));
        assertThat(afterACrash().find(A, PATIENCE)).map(JournalEntry::state).contains(JournalEntry.State.ANSWERED);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void begin_newFile_isReadableByItsOwnerOnly() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    /** They never end, or forget what is written. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/full", "/dev/zero", "/dev/null"})
    void find_device_isRefused(Path device) {
        assumeThat(device).exists();

        assertThatThrownBy(() -> FileJournal.at(device).find(A, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessage("it is not a regular file");
    }

    @Test
    void find_neighbourHasWritten_seesIt() throws Exception {
        FileJournal neighbour = reopened();
        journal.begin(A, OPERATION, false, PATIENCE);

        assertThat(neighbour.begin(A, OPERATION, false, PATIENCE)).isPresent();
        journal.answered(A, JournalAnswer.of(BATCH));

        assertThat(neighbour.find(A, PATIENCE)).flatMap(JournalEntry::answer).contains(JournalAnswer.of(BATCH));
    }

    @Test
    void begin_interrupted_notesNothing() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> journal.begin(A, OPERATION, false, PATIENCE))
                .isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.find(A, PATIENCE)).isEmpty();
    }

    @Test
    void find_othersHaveTheFile_waitsNoLongerThanAsked() throws Exception {
        VirtualTime time = new VirtualTime();
        Timing timing = time.timing();
        FileJournal waiting = new FileJournal(
                directory.resolve("locked.journal"), Clock.systemUTC(), timing.sleeper(), timing.nanoClock());
        try (LockedFile others = LockedFile.inAnotherProcess(directory.resolve("locked.journal"))) {
            assertThatThrownBy(() -> waiting.find(A, Duration.ofMillis(500)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("others have used it for 500 ms");
            assertThat(others.isAlive()).isTrue();
        }
        assertThat(waiting.find(A, PATIENCE)).isEmpty();
        assertThat(time.sleeps()).hasSizeBetween(490, 510);
    }

    @Test
    void answered_thenRefusedOrLostElsewhere_staysAnswered() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.answered(A, JournalAnswer.of(BATCH));

        journal.failed(A, Delivery.REJECTED, "busy");
        journal.failed(A, Delivery.UNKNOWN, "lost");

        assertThat(journal.find(A, PATIENCE)).flatMap(JournalEntry::answer).contains(JournalAnswer.of(BATCH));
        assertThat(reopened().find(A, PATIENCE)).flatMap(JournalEntry::answer).isPresent();
    }

    @Test
    void find_lineHasBeenChanged_failsAndGoesOnFailing() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.answered(A, JournalAnswer.of(BATCH));
        String text = Files.readString(path, StandardCharsets.US_ASCII);

        for (String changed : List.of(text.replace("\n", "\r\n"), text.replace("sent", "sens"), "a picture\n" + text)) {
            Files.writeString(path, changed);
            FileJournal damaged = reopened();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> damaged.begin(B, OPERATION, false, PATIENCE))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("has been changed");
            }
        }
    }

    @Test
    void find_zerosAtTheEnd_areATornLine() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        Files.write(path, new byte[300], StandardOpenOption.APPEND);

        assertThat(afterACrash().find(A, PATIENCE)).isPresent();
        assertThat(afterACrash().begin(B, OPERATION, false, PATIENCE)).isEmpty();
    }

    @Test
    void find_fileHasBecomeShorter_fails() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.find(A, PATIENCE);
        Files.write(path, new byte[0]);

        assertThatThrownBy(() -> journal.find(A, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("shorter");
    }

    @Test
    void find_journalOfAnotherVersion_isRefused() throws Exception {
        Files.writeString(path, "ideogram4j-journal 3 in a new way\n");

        assertThatThrownBy(() -> journal.find(A, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("line 1 is of a journal of another version of this library");
    }

    @Test
    void begin_directoryIsMissing_saysSoAndSendsNothing() {
        FileJournal lost = FileJournal.at(directory.resolve("no").resolve("paid.journal"));

        assertThatThrownBy(() -> lost.begin(A, OPERATION, false, PATIENCE)).isInstanceOf(IOException.class);
    }

    @Test
    void file_anyEvent_isOneLineOfPlainText() throws Exception {
        journal.begin(A, OPERATION, false, PATIENCE);
        journal.failed(A, Delivery.UNKNOWN, "a\nb");
        Files.write(path, new byte[0], StandardOpenOption.APPEND);

        assertThat(Files.readAllLines(path, StandardCharsets.US_ASCII))
                .hasSize(3)
                .element(1)
                .asString()
                .matches("sent 2026-11-21T10:00:00Z [0-9a-f]{64} v3-generate  [0-9a-f]{8}");
    }

    /** The same file, in a process that has begun nothing. */
    private FileJournal afterACrash() throws IOException {
        Path copy = Files.createTempFile(directory, "copy", ".journal");
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        return FileJournal.at(copy);
    }

    private FileJournal reopened() {
        return new FileJournal(path, Clock.fixed(NOW, ZoneOffset.UTC), time -> Thread.onSpinWait(), System::nanoTime);
    }

    private static RequestFingerprint fingerprint(String prompt) {
        return RequestFingerprint.of("aihubmix", V3Generate.of(prompt), CallOptions.defaults());
    }
}
