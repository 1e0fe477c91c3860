package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.cli.batch.BatchFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The batch command in this process. */
final class BatchTest {
    private static final Map<String, String> KEY = Map.of("AIHUBMIX_API_KEY", "canary-77aa-canary");

    @TempDir
    private Path folder;

    private static CommandOutcome run(BatchFolder batch, String... more) {
        return CommandRunner.run(batch.command(List.of(), more));
    }

    private static CommandOutcome runPaid(BatchFolder batch, ScriptedTransport service, String... more) {
        List<String> options = List.of("--gateway", "aihubmix", "--concurrency", "1", "--json");
        return CommandRunner.run(service, KEY, batch.command(options, more));
    }

    private BatchFolder lines(String name, String... lines) throws IOException {
        return new BatchFolder(Files.write(folder.resolve(name), List.of(lines)), folder.resolve("out"));
    }

    @Test
    void batch_isDoneOnce_andSummedUp() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 5);

        CommandOutcome first = run(batch);
        List<String> manifest = batch.manifest();
        CommandOutcome second = run(batch, "--json");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.outLines())
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).startsWith("line-3: done, boat-3-3.png, $0.06"));
        batch.requireAllDone(5, "0.06");
        assertThat(second.exit()).isZero();
        assertThat(second.out())
                .startsWith("{\"lines\":5,\"done\":5,\"failed\":0,\"unknown\":0,\"left\":0,\"cost\":\"0.30\"");
        assertThat(batch.manifest()).isEqualTo(manifest);
    }

    @Test
    void csv_mayNameCommandsAndFiles_relativeToIt() throws IOException {
        SampleImages.file(folder, "photo.png", SampleImages.pngWithAlpha(64, 64));
        BatchFolder batch = lines(
                "mixed.csv",
                "\uFEFFid,command,prompt,image,seed\r",
                "a,,\"Hello, \"\"world\"\"\r",
                "in two lines\",,7\r",
                "\r",
                ",describe,,photo.png,\r",
                "c,upscale,-5 degrees,photo.png,8\r");

        CommandOutcome outcome = run(batch, "--speed", "turbo", "--price", "describe=0.01");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        Map<String, Map<String, Object>> records = batch.records();
        assertThat(records.keySet()).containsExactly("2", "a", "c");
        assertThat(records.get("a"))
                .containsEntry("operation", "v3-generate")
                .containsEntry("prompt", "Hello, \"world\"\nin two lines")
                .containsEntry("seeds", List.of(7.0))
                .containsEntry("cost", "0.03");
        assertThat(records.get("2"))
                .containsEntry("operation", "describe")
                .containsEntry("cost", "0.01")
                .containsEntry("files", List.of());
        assertThat((List<?>) batch.record("2").get("descriptions")).isNotEmpty();
        assertThat(records.get("c")).containsEntry("operation", "upscale");
    }

    @Test
    void wrongLines_areAllReported_beforeAnythingIsSent() throws IOException {
        BatchFolder batch = lines(
                "batch.jsonl",
                "{\"prompt\":\"A boat\"}",
                "{\"prompt\":\"A boat\",\"sped\":\"turbo\"}",
                "{\"prompt\":\"A boat\",\"seed\":-1,\"num-images\":9}",
                "",
                "{\"prompt\":\"A boat\"",
                "{\"command\":\"remix\",\"prompt\":\"A boat\",\"image\":\"missing.png\"}",
                "{\"id\":1,\"prompt\":\"A boat\"}",
                "{\"prompt\":\"A boat\",\"gateway\":\"aihubmix\"}",
                "{\"command\":\"reframe\",\"image\":\"missing.png\"}",
                "{\"prompt\":\"-\"}");

        CommandOutcome outcome = run(batch);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines())
                .anySatisfy(line -> assertThat(line).contains("line 2: sped: is no key of generate"))
                .anySatisfy(line -> assertThat(line).contains("line 3: --num-images"))
                .anySatisfy(line -> assertThat(line).contains("line 3: --seed"))
                .anySatisfy(line -> assertThat(line).contains("line 5: row", "batch-row"))
                .anySatisfy(line -> assertThat(line).contains("line 6: image", "does not exist"))
                .anySatisfy(line -> assertThat(line).contains("line 7: id: '1' is the id of line 1 too"))
                .anySatisfy(line -> assertThat(line).contains("line 8: gateway", "belongs to the whole run"))
                .anySatisfy(line -> assertThat(line).contains("line 9: reframe", "--resolution"))
                .anySatisfy(line -> assertThat(line).contains("line 10: prompt", "standard input"))
                .last()
                .asString()
                .endsWith("8 of 9 lines of " + batch.file() + " are wrong, nothing was sent");
        assertThat(batch.out()).doesNotExist();

        CommandOutcome json = run(batch, "--json");
        assertThat(json.exit()).isEqualTo(2);
        assertThat((List<?>) json.error().get("violations")).hasSizeGreaterThan(8);
    }

    @Test
    void maxCost_isThatOfAllRuns_andStopsBeforeTheLine() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 6);

        CommandOutcome stopped = run(batch, "--max-cost", "0.20", "--json");
        CommandOutcome again = run(batch, "--max-cost", "0.20", "--json");

        assertThat(stopped.exit()).isEqualTo(5);
        assertThat(stopped.json())
                .containsEntry("done", 3.0)
                .containsEntry("left", 3.0)
                .containsEntry("cost", "0.18");
        assertThat(stopped.err()).contains("line 4 costs up to $0.06, and $0.18 of --max-cost $0.20 are used");
        assertThat(again.exit()).isEqualTo(5);
        assertThat(batch.pictures()).hasSize(3);

        CommandOutcome rest = run(batch, "--max-cost", "0.36", "--json");

        assertThat(rest.exit()).as(rest.err()).isZero();
        batch.requireAllDone(6, "0.06");
    }

    @Test
    void dryRun_quotesAllLines_andWritesNothing() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 4);

        CommandOutcome outcome = run(batch, "--dry-run", "--json", "-n", "2");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.member("quote")).contains("low=0.48", "high=0.48");
        assertThat(run(batch, "--dry-run", "--max-cost", "0.20").exit()).isEqualTo(5);
        assertThat(batch.out()).doesNotExist();
    }

    @Test
    void tornRecord_isDroppedAndItsLineDoneOnce() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 3);
        run(batch, "--concurrency", "1");
        Path manifest = batch.out().resolve("manifest.jsonl");
        List<String> records = batch.manifest();
        Files.delete(batch.out().resolve("boat-3-3.png"));
        Files.writeString(
                manifest,
                records.get(0) + "\n" + records.get(1) + "\n" + records.get(2).substring(0, 40));

        CommandOutcome outcome = run(batch);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        batch.requireAllDone(3, "0.06");
    }

    @Test
    void damagedRecord_isRefused() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 2);
        run(batch);
        List<String> records = batch.manifest();
        Files.write(batch.out().resolve("manifest.jsonl"), List.of(records.get(0), "nonsense", records.get(1)));

        CommandOutcome outcome = run(batch);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("manifest.jsonl: line 2 is no record of a batch");
    }

    @Test
    void changedRequest_underAnIdThatIsDone_isRefused() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 3);
        run(batch);

        assertThat(run(batch, "--retries", "1", "--timeout", "60").exit()).isZero();
        CommandOutcome outcome = run(batch, "--speed", "turbo");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("3 lines were done or begun with another request", "lines 1, 2, 3");
        assertThat(batch.pictures()).hasSize(3);
    }

    @Test
    void equalLines_areTwoRequests_atPaidGateway() throws IOException {
        BatchFolder batch = lines("batch.jsonl", "{\"prompt\":\"A boat\"}", "{\"prompt\":\"A boat\"}");
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 5));

        CommandOutcome outcome = runPaid(batch, service);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(service.calls).filteredOn("v3-generate"::equals).hasSize(2);
        assertThat(batch.pictures()).containsExactly("a-boat-5-2.png", "a-boat-5.png");
    }

    /** As after a kill between the answer and the record: the journal has the answers, the manifest has nothing. */
    @Test
    void answersInTheJournal_areNotPaidAgain() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 3);
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 5));
        runPaid(batch, service);
        Files.delete(batch.out().resolve("manifest.jsonl"));
        for (String picture : batch.pictures()) {
            Files.delete(batch.out().resolve(picture));
        }
        service.calls.clear();

        CommandOutcome outcome = runPaid(batch, service);

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(service.calls).containsOnly("open https://a.example/1.png").hasSize(3);
        batch.requireAllDone(3, "0.06");
    }

    @Test
    void pictureNotSaved_isFailed_andFetchedByRetryWithoutPaying() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(ScriptedTransport.BROKEN, 5));
        service.breaking(new PictureUnavailableException("the link has died", null));

        CommandOutcome failed = runPaid(batch, service);
        CommandOutcome kept = runPaid(batch, service);
        CommandOutcome retried = runPaid(batch, service, "--retry-failed");

        assertThat(failed.exit()).isEqualTo(9);
        assertThat(failed.json()).containsEntry("failed", 1.0).containsEntry("cost", "0.06");
        assertThat(failed.err()).contains("line-1: failed (9)", "--retry-failed");
        assertThat(kept.exit()).isEqualTo(9);
        assertThat(retried.json()).containsEntry("cost", "0.06");
        assertThat(service.calls).filteredOn("v3-generate"::equals).hasSize(1);
        assertThat(batch.records().get("line-1"))
                .containsEntry("status", "failed")
                .containsEntry("exit", 9.0);
    }

    @Test
    void failureOfEveryLine_endsTheRun_andLeavesTheLines() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 5);

        CommandOutcome outcome =
                runPaid(batch, ScriptedTransport.failing(new AuthenticationException("the key is refused")));

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.json()).containsEntry("left", 5.0).containsEntry("cost", "0.00");
        assertThat(batch.manifest()).isEmpty();
    }

    @Test
    void pictureHeldBack_isFailedAndBilled() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 1);

        CommandOutcome outcome = runPaid(batch, ScriptedTransport.answering(ScriptedTransport.heldBack()));

        assertThat(outcome.exit()).isEqualTo(4);
        assertThat(batch.records().get("line-1"))
                .containsEntry("status", "failed")
                .containsEntry("cost", "0.06");
    }

    @Test
    void valueOfALine_precedesTheDefault() throws IOException {
        BatchFolder batch = lines(
                "batch.jsonl",
                "{\"prompt\":\"A boat\",\"speed\":\"quality\",\"aspect-ratio\":\"1x1\"}",
                "{\"prompt\":\"A boat\"}");

        CommandOutcome outcome = run(batch, "--speed", "turbo", "--resolution", "1312x736");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.records().get("1")).containsEntry("cost", "0.09");
        assertThat(batch.records().get("2")).containsEntry("cost", "0.03");
    }

    @Test
    void terminal_showsProgress_andQuietShowsFiles() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 2);

        CommandOutcome outcome = CommandRunner.runAtTerminal(Map.of(), batch.command(List.of(), "--max-cost", "0.06"));
        CommandOutcome quiet = run(batch, "--quiet");

        assertThat(outcome.err()).contains("0 done, 0 failed, 1 in flight, 1 left, $0.00 of $0.06");
        assertThat(outcome.err()).contains("1 done, 0 failed, 0 in flight, 1 left, $0.06 of $0.06");
        assertThat(quiet.out()).isEqualTo(batch.out().resolve("boat-2-2.png") + "\n");
    }

    @Test
    void missingFile_isWrongUsage() {
        BatchFolder batch = new BatchFolder(folder.resolve("missing.jsonl"), folder.resolve("out"));

        CommandOutcome outcome = run(batch);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("the batch file cannot be read: " + batch.file());
    }

    @Test
    void recordWhoseFileWasAppendedTo_isNotLost() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 2);
        run(batch);
        Files.writeString(batch.file(), "{\"prompt\":\"Another boat\"}\n", StandardOpenOption.APPEND);

        CommandOutcome outcome = run(batch, "--json");

        assertThat(outcome.json()).containsEntry("lines", 3.0).containsEntry("done", 3.0);
        assertThat(batch.manifest()).hasSize(3);
    }

    /** Equal lines take equal names, so that those of the second are changed, in the file beside the picture as well. */
    @Test
    void pictures_sayHowTheyWereMade_alsoBesideThem_andInTheGallery() throws IOException {
        BatchFolder batch = lines(
                "lines.jsonl",
                "{\"id\":\"a\",\"prompt\":\"A red boat\",\"seed\":7}",
                "{\"id\":\"b\",\"prompt\":\"A red boat\",\"seed\":7}",
                "{\"id\":\"c\",\"prompt\":\"A plain boat\",\"seed\":8,\"no-provenance\":true}");

        CommandOutcome outcome = run(batch, "--sidecar");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(batch.pictures()).hasSize(3);
        for (String name : batch.pictures()) {
            Path picture = batch.out().resolve(name);
            String bytes = Files.readString(picture, StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("Ideogram4J-Gateway")).as(name).isEqualTo(name.contains("red"));
            assertThat(new CommandOutcome(0, Files.readString(Path.of(picture + ".json")), "").json())
                    .containsEntry("file", name)
                    .containsEntry("operation", "v3-generate")
                    .containsEntry("gateway", "offline");
        }
        CommandOutcome gallery = CommandRunner.run("gallery", batch.out().toString());
        assertThat(gallery.exit()).as(gallery.err()).isZero();
        assertThat(gallery.out()).contains("3 pictures");
        String page = Files.readString(batch.out().resolve("index.html"));
        assertThat(page).contains("A red boat", "A plain boat").contains(batch.pictures());
    }

    @Test
    void preview_ofALine_isNoKey() throws IOException {
        CommandOutcome outcome = run(lines("lines.jsonl", "{\"prompt\":\"A boat\",\"preview\":true}"));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("preview", "is no key of generate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "remix", "edit", "reframe", "replace-background", "upscale", "describe"})
    void everyOptionOfACommand_butPreview_isADefaultOfABatch(String command) {
        String help = CommandRunner.run("batch", "--help").out();

        assertThat(Pattern.compile("--[a-z-]{3,}")
                        .matcher(CommandRunner.run(command, "--help").out())
                        .results()
                        .map(MatchResult::group)
                        .filter(option -> !option.equals("--preview")))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(help).contains(option));
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,false", "10,false", "11,true", "x,true"})
    void concurrency_isLimited(String number, boolean refused) throws IOException {
        CommandOutcome outcome = run(BatchFolder.of(folder, 1), "--dry-run", "--concurrency", number);

        assertThat(outcome.exit()).isEqualTo(refused ? 2 : 0);
    }
}
