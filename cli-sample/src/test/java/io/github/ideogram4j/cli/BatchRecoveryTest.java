package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.cli.batch.BatchFolder;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch does with pictures and money of earlier runs that ended too early, or in part. */
final class BatchRecoveryTest {
    private static final Map<String, String> KEY = Map.of("AIHUBMIX_API_KEY", "canary-77aa-canary");
    private static final String LINK = "https://pictures.example/";

    @TempDir
    private Path folder;

    private static CommandOutcome run(BatchFolder batch, ScriptedTransport service, String... more) {
        return run(KEY, batch, service, more);
    }

    private static CommandOutcome run(
            Map<String, String> environment, BatchFolder batch, ScriptedTransport service, String... more) {
        List<String> options = List.of("--gateway", "aihubmix", "--concurrency", "1", "--json");
        return CommandRunner.run(service, environment, batch.command(options, more));
    }

    /** As after a kill between the download and the record. */
    private static void forgetRecord(BatchFolder batch, String id, String... pictures) throws IOException {
        Path manifest = batch.out().resolve("manifest.jsonl");
        Map<String, Object> record = batch.record(id);
        List<?> files = (List<?>) Objects.requireNonNull(record.get("files"));
        List<?> hashes = (List<?>) Objects.requireNonNull(record.get("linkHashes"));
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            links.append(hashes.get(i)).append(files.get(i)).append('\n');
        }
        Files.write(
                manifest,
                batch.manifest().stream()
                        .filter(line -> !line.contains("\"" + id + "\""))
                        .toList());
        Files.writeString(batch.staged(id).resolve(".links"), links);
        batch.begin(id, Objects.requireNonNull(record.get("request")), false);
        for (String picture : pictures) {
            Files.move(batch.out().resolve(picture), batch.staged(id).resolve(picture));
        }
    }

    private static List<String> opened(ScriptedTransport service) {
        return service.calls.stream().filter(call -> call.startsWith("open")).toList();
    }

    @Test
    void pictureOfAnEndedProcess_isTakenOver_evenIfItsLinkIsDead() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(ScriptedTransport.BROKEN, 5))
                .mend();
        run(batch, service);
        forgetRecord(batch, "line-1", "boat-1-5.png");
        ScriptedTransport dead = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 6));

        CommandOutcome outcome = run(batch, dead, "--sidecar");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(dead.calls).isEmpty();
        batch.requireAllDone(1, "0.06");
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5.png"));
        assertThat(batch.out().resolve("boat-1-5.png.json")).isRegularFile();
        assertThat(batch.out().resolve(".batch").resolve("manifest.jsonl")).doesNotExist();
        assertThat(batch.staged("line-1")).isEmptyDirectory();
    }

    @Test
    void pictureOfAnEndedProcess_staysWhereItIs_whenARunIsRefused() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        forgetRecord(batch, "line-1", "boat-1-5.png");

        assertThat(run(Map.of(), batch, service).exit()).isEqualTo(3);
        assertThat(run(batch, service, "--max-cost", "0.01").exit()).isEqualTo(5);

        assertThat(batch.staged("line-1").resolve("boat-1-5.png")).isRegularFile();
    }

    /** The journal has no answer, so that nobody knows what the picture belongs to. */
    @Test
    void pictureOfAnEndedProcess_thatNoAnswerHas_isRecordedAsWell() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        forgetRecord(batch, "line-1", "boat-1-5.png");
        Files.delete(batch.out().resolve("batch.journal"));

        CommandOutcome outcome = run(batch, service);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5-2.png", "boat-1-5.png"));
        assertThat(batch.pictures()).containsExactly("boat-1-5-2.png", "boat-1-5.png");
    }

    @Test
    void retryFailed_fetchesOnlyWhatIsMissing_andKeepsWhatWasSaved() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        GeneratedImage[] images = {
            ScriptedTransport.picture(LINK + "1.png", 5),
            ScriptedTransport.picture(ScriptedTransport.BROKEN, 6),
            ScriptedTransport.picture(LINK + "3.png", 7)
        };
        ScriptedTransport service = ScriptedTransport.answering(images);

        CommandOutcome first = run(batch, service, "-n", "3");
        Map<String, Object> failed = batch.record("line-1");
        run(batch, service, "-n", "3", "--retry-failed");
        Map<String, Object> failedAgain = batch.record("line-1");
        service.calls.clear();
        CommandOutcome mended = run(batch, service.mend(), "-n", "3", "--retry-failed");

        assertThat(first.exit()).isEqualTo(9);
        assertThat(failed).containsEntry("files", List.of("boat-1-5-1.png", "boat-1-7-3.png"));
        assertThat(failedAgain).containsEntry("files", failed.get("files"));
        assertThat(mended.exit()).as(mended.err()).isZero();
        assertThat(service.calls).containsExactly("open " + ScriptedTransport.BROKEN);
        assertThat(batch.record("line-1"))
                .containsEntry("status", "done")
                .containsEntry("cost", "0.18")
                .containsEntry("files", List.of("boat-1-5-1.png", "boat-1-6-2.png", "boat-1-7-3.png"));
        assertThat(batch.pictures()).hasSize(3);
    }

    /** Another answer may have the same names. */
    @Test
    void sendAgain_keepsThePicturesOfTheFirstAttempt() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        List<GeneratedImage> arrived = List.of(ScriptedTransport.picture(LINK, 5));
        DeadlineExceededException cut =
                new DeadlineExceededException("cut", Delivery.UNKNOWN, null, new IOException("cut"), arrived);
        run(batch, ScriptedTransport.failing(cut));
        Map<String, Object> unknown = batch.record("line-1");
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));

        CommandOutcome outcome = run(batch, service, "--send-again");

        assertThat(unknown).containsEntry("status", "unknown").containsEntry("files", List.of("boat-1-5.png"));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(opened(service)).hasSize(1);
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5-2.png", "boat-1-5.png"));
    }

    @Test
    void damagedPictures_ofEqualNames_endNoRun() throws IOException {
        BatchFolder batch = new BatchFolder(
                Files.write(
                        folder.resolve("batch.jsonl"),
                        List.of("{\"prompt\":\"A boat\"}", "{\"prompt\":\"A boat\"}", "{\"prompt\":\"A boat\"}")),
                folder.resolve("out"));
        byte[] half = Arrays.copyOf(SampleImages.pngWithAlpha(64, 64), 60);
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5)).sending(half);

        CommandOutcome outcome = run(batch, service);
        CommandOutcome again = run(batch, service, "--retry-failed");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(9);
        assertThat(outcome.json()).containsEntry("failed", 3.0).containsEntry("left", 0.0);
        assertThat(again.json()).containsEntry("failed", 3.0).containsEntry("left", 0.0);
        assertThat(again.json()).containsEntry("cost", "0.18");
        assertThat(batch.out().resolve("a-boat-5.png.damaged")).isRegularFile();
        assertThat(batch.out().resolve("a-boat-5-6.png.damaged")).isRegularFile();
    }

    /** Line 3 was paid for and not recorded: the limit holds for it before line 1 may start. */
    @Test
    void maxCost_holdsForLinesThatWereBegunFirst() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 3);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        forgetRecord(batch, "line-3", "boat-3-5.png");
        List<String> lines = Files.readAllLines(batch.file());
        Files.write(batch.file(), List.of("{\"id\":\"new\",\"prompt\":\"Boat 0\"}", lines.get(2)));
        service.calls.clear();

        CommandOutcome outcome = run(batch, service, "--max-cost", "0.18");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(5);
        assertThat(service.calls).isEmpty();
        assertThat(outcome.json())
                .containsEntry("done", 1.0)
                .containsEntry("left", 1.0)
                .containsEntry("cost", "0.06");
        assertThat(outcome.err())
                .contains("$0.18 of --max-cost $0.18 are used ($0.12 by lines that the file has no longer)");
        assertThat(batch.ids("done")).containsExactly("line-1", "line-2", "line-3");
    }

    @Test
    void anotherGateway_isRefused_andTouchesNothing() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 2);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        forgetRecord(batch, "line-1", "boat-1-5.png");

        CommandOutcome offline = CommandRunner.run(batch.command(List.of()));

        assertThat(offline.exit()).isEqualTo(2);
        assertThat(offline.err()).contains("2 lines were done or begun with another request, or at another gateway");
        assertThat(batch.staged("line-1").resolve("boat-1-5.png")).isRegularFile();
    }

    @Test
    void pictureOfAnotherAttempt_doesNotStandForTheNewOne() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        List<GeneratedImage> arrived = List.of(ScriptedTransport.picture(LINK, 5));
        run(
                batch,
                ScriptedTransport.failing(
                        new DeadlineExceededException("cut", Delivery.UNKNOWN, null, new IOException("cut"), arrived)));
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(ScriptedTransport.BROKEN, 5));

        CommandOutcome broken = run(batch, service, "--send-again");
        CommandOutcome mended = run(batch, service.mend(), "--retry-failed");

        assertThat(broken.exit()).isEqualTo(9);
        assertThat(mended.exit()).as(mended.err()).isZero();
        assertThat(opened(service)).hasSize(2);
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5-2.png", "boat-1-5.png"));
    }

    @Test
    void failedLineThatWasPaidFor_isNotChanged() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(ScriptedTransport.BROKEN, 5));
        run(batch, service);
        service.calls.clear();

        CommandOutcome outcome = run(batch, service, "--speed", "turbo");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(run(batch, service, "--speed", "turbo", "--dry-run").exit()).isEqualTo(2);
        assertThat(service.calls).isEmpty();
    }

    /** As after a kill of a run with --retry-failed between the answer and the record. */
    @Test
    void retryThatWasPaidForAndNotRecorded_isRecordedByAnyRun() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 2);
        run(batch, ScriptedTransport.failing(new ServiceUnreachableException("down", null)), "--retries", "0");
        List<String> failed = batch.manifest();
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service, "--retry-failed", "--max-cost", "0.06");
        Object request = batch.record("line-1").get("request");
        forgetRecord(batch, "line-1", "boat-1-5.png");
        Files.write(batch.out().resolve("manifest.jsonl"), failed);
        Files.delete(batch.staged("line-1").resolve(".attempts"));
        batch.begin("line-1", Objects.requireNonNull(request), false);
        service.calls.clear();

        CommandOutcome outcome = run(batch, service, "--max-cost", "0.06");

        assertThat(service.calls).isEmpty();
        assertThat(outcome.json()).containsEntry("done", 1.0).containsEntry("cost", "0.06");
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5.png"));
    }

    /** As after a kill before the answer: the journal has the request only. */
    @Test
    void attemptOfAnEndedProcess_isReserved_ifTheLineIsSentAgain() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, ScriptedTransport.failing(new OutcomeUnknownException("cut", null, null)));
        forgetRecord(batch, "line-1");
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));

        CommandOutcome outcome = run(batch, service, "--send-again");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("cost", "0.06").containsEntry("reserved", "0.06");
    }

    @Test
    void lineThatWasBegun_isNotChanged_norDoneWithAnotherJournal() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        forgetRecord(batch, "line-1", "boat-1-5.png");
        Path attempts = batch.staged("line-1").resolve(".attempts");
        List<String> noted = Files.readAllLines(attempts);
        Files.write(attempts, List.of("0123456789abcdef", noted.get(1), noted.get(2)));
        service.calls.clear();

        assertThat(run(batch, service).exit()).isEqualTo(2);
        Files.write(attempts, noted);
        CommandOutcome outcome =
                run(batch, service, "--journal", folder.resolve("other").toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("was begun with batch.journal; with another journal, it could pay twice");
        assertThat(service.calls).isEmpty();
        assertThat(run(batch, service).exit()).isZero();
    }

    @Test
    void retryFailed_atTheLimit_fetchesWhatIsPaidFor() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(ScriptedTransport.BROKEN, 5));
        run(batch, service);

        CommandOutcome outcome = run(batch, service.mend(), "--retry-failed", "--max-cost", "0.06");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("cost", "0.06");
    }

    @Test
    void retryFailed_ofAnUnreadableAnswer_leavesItFailed() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, ScriptedTransport.failing(new MalformedAnswerException("no JSON", null, null)));
        Map<String, Object> failed = batch.record("line-1");

        CommandOutcome outcome =
                run(batch, ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5)), "--retry-failed");

        assertThat(failed).containsEntry("status", "failed").containsEntry("cost", "0.06");
        assertThat(outcome.exit()).isEqualTo(9);
        assertThat(batch.record("line-1"))
                .containsEntry("status", "failed")
                .containsEntry("error", failed.get("error"))
                .containsEntry("cost", "0.06")
                .containsEntry("reserved", "0.00");
    }

    @Test
    void nameOfARecordedPicture_thatAnotherFileTook_isReplaced() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        Files.move(batch.out().resolve("boat-1-5.png"), batch.staged("line-1").resolve("boat-1-5.png"));
        Files.writeString(batch.out().resolve("boat-1-5.png"), "of another program");

        CommandOutcome outcome = run(batch, service);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5-2.png"));
        assertThat(batch.out().resolve("boat-1-5.png")).hasContent("of another program");
        assertThat(batch.out().resolve("boat-1-5-2.png")).isRegularFile();
    }

    @Test
    void manifestThatCannotBeTidiedUp_isNoReasonToKeepTheSummary() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(ScriptedTransport.BROKEN, 5));
        run(batch, service);
        Files.createDirectories(batch.out().resolve(".batch").resolve("manifest.jsonl"));

        CommandOutcome outcome = run(batch, service.mend(), "--retry-failed");

        assertThat(outcome.exit()).isEqualTo(9);
        assertThat(outcome.json()).containsEntry("done", 1.0);
        assertThat(outcome.err()).contains("could not be tidied up");
    }

    @Test
    void lastRecordThatWasEdited_isRefused() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        Path manifest = batch.out().resolve("manifest.jsonl");
        Files.writeString(manifest, Files.readString(manifest).replace("\"0.06\"", "\"six\""));

        CommandOutcome outcome = run(batch, service);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("line 1 is no record of a batch");
    }

    @Test
    void fileNamedInAnotherWay_isTheSameBatch() throws IOException {
        SampleImages.file(folder, "photo.png", SampleImages.pngWithAlpha(64, 64));
        Path file = Files.write(
                folder.resolve("batch.jsonl"), List.of("{\"command\":\"upscale\",\"image\":\"photo.png\"}"));
        BatchFolder batch = new BatchFolder(file, folder.resolve("out"));
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK, 5));
        run(batch, service);
        Path spelled =
                Files.createDirectories(folder.resolve("d")).resolve("..").resolve("batch.jsonl");

        CommandOutcome outcome = run(new BatchFolder(spelled, batch.out()), service);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(service.calls).filteredOn("upscale"::equals).hasSize(1);
    }

    @Test
    void fileThatCannotBeReadTwice_isRefused() {
        CommandOutcome outcome = CommandRunner.run("batch", folder.toString(), "--out", folder.toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("the batch file cannot be read", "not a regular file");
    }

    /** A picture with a link of its own for each answer. */
    private static ScriptedTransport answers() {
        AtomicInteger number = new AtomicInteger();
        return ScriptedTransport.answering(() -> new ImageBatch(
                List.of(ScriptedTransport.picture(LINK + number.incrementAndGet() + ".png", 5)),
                Optional.empty(),
                Optional.empty()));
    }

    private static ScriptedTransport unknown() {
        return ScriptedTransport.failing(new OutcomeUnknownException("cut", null, null));
    }

    /** Two runs with --send-again were killed: three requests may have been billed, and the third is answered. */
    @Test
    void attemptsWithSendAgain_areAllReserved_andHeldForTheLimit() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, unknown());
        Object request = Objects.requireNonNull(batch.record("line-1").get("request"));
        batch.begin("line-1", request, true);
        batch.begin("line-1", request, true);
        ScriptedTransport service = answers();

        CommandOutcome refused = run(batch, service, "--send-again", "--max-cost", "0.20");
        CommandOutcome done = run(batch, service, "--send-again", "--max-cost", "0.24");

        assertThat(refused.exit()).isEqualTo(5);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("cost", "0.06").containsEntry("reserved", "0.18");
    }

    /** The second answer was paid for as well, and its process was killed before it could record that. */
    @Test
    void answerAfterAnUnreadableOne_isCounted_alsoByTheNextRun() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, ScriptedTransport.failing(new MalformedAnswerException("no JSON", null, null)));
        List<String> unreadable = batch.manifest();
        Object request = Objects.requireNonNull(batch.record("line-1").get("request"));
        ScriptedTransport service = answers();
        run(batch, service, "--retry-failed", "--send-again");
        Files.write(batch.out().resolve("manifest.jsonl"), unreadable);
        batch.begin("line-1", request, true);

        CommandOutcome outcome = run(batch, service);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(service.calls).filteredOn("v3-generate"::equals).hasSize(1);
        assertThat(batch.record("line-1")).containsEntry("cost", "0.12");
    }

    /** As after a kill between the record and the end of the folder. */
    @Test
    void folderOfARecordedLine_isNoAttempt() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, ScriptedTransport.failing(new ServiceUnreachableException("down", null)), "--retries", "0");
        List<String> manifest = batch.manifest();
        Object request = Objects.requireNonNull(batch.record("line-1").get("request"));
        Files.write(batch.out().resolve("manifest.jsonl"), List.of());
        batch.begin("line-1", request, false);
        Files.write(batch.out().resolve("manifest.jsonl"), manifest);
        ScriptedTransport service = answers();

        CommandOutcome outcome = run(batch, service);

        assertThat(outcome.exit()).isEqualTo(8);
        assertThat(service.calls).isEmpty();
        assertThat(batch.ids("failed")).containsExactly("line-1");
        assertThat(batch.out().resolve(".batch")).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void unknownOutcome_staysUnknown_whenTheNextAttemptIsRefused() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, unknown());

        CommandOutcome outcome = run(
                batch,
                ScriptedTransport.failing(new ServiceUnreachableException("down", null)),
                "--send-again",
                "--retries",
                "0");

        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(batch.record("line-1")).containsEntry("status", "unknown").containsEntry("reserved", "0.06");
        assertThat(outcome.json()).containsEntry("unknownLines", List.of(1.0));
    }

    /** The attempt that was killed must stay known when the next one sends nothing. */
    @Test
    void attemptThatSendsNothing_takesBackOnlyItself() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        run(batch, unknown());
        forgetRecord(batch, "line-1");

        CommandOutcome refused = run(
                batch, ScriptedTransport.failing(new AuthenticationException("no")), "--send-again", "--retries", "0");
        CommandOutcome done = run(batch, answers(), "--send-again");

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("cost", "0.06").containsEntry("reserved", "0.06");
    }

    @Test
    void journalUnderAnotherName_isTheSame() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = answers();
        Path journal = folder.resolve("paid.journal");
        run(batch, service, "--journal", journal.toString());
        Path link = Files.createSymbolicLink(folder.resolve("link.journal"), journal);

        CommandOutcome outcome = run(batch, service, "--journal", link.toString());

        assertThat(outcome.exit()).as(outcome.err()).isZero();
    }

    @Test
    void foreignFileBesideARecordedPicture_blocksNoRun() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = answers();
        run(batch, service, "--sidecar");
        String name = "boat-1-5.png";
        for (String file : List.of(name, name + ".json")) {
            Files.move(batch.out().resolve(file), batch.staged("line-1").resolve(file));
        }
        Files.createDirectories(batch.staged("line-1").resolve("@of-another-program"));
        Files.writeString(
                batch.staged("line-1").resolve(".links"),
                ((List<?>) Objects.requireNonNull(batch.record("line-1").get("linkHashes"))).get(0) + name + "\n");
        Files.writeString(batch.out().resolve(name + ".json"), "of another program");

        CommandOutcome outcome = run(batch, service, "--sidecar");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.record("line-1")).containsEntry("files", List.of("boat-1-5-2.png"));
        assertThat(batch.pictures()).containsExactly("boat-1-5-2.png");
    }
}
