package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.journal.JournalUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exit codes and output of failing calls. */
class ExitCodeTest {
    private static final String KEY = "canary-5e1f";
    private static final Map<String, String> KEYS = Map.of("AIHUBMIX_API_KEY", KEY, "IDEOGRAM_RELAY_API_KEY", KEY);
    private static final String DIED = ScriptedTransport.BROKEN;

    @TempDir
    private Path folder;

    private CommandOutcome generate(ScriptedTransport service, String... more) {
        Stream<String> start = Stream.of("generate", "A red door", "--gateway", "aihubmix", "--out", out().toString());
        return CommandRunner.run(
                service, KEYS, Stream.concat(start, Arrays.stream(more)).toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static ServiceReply reply(int status) {
        return new ServiceReply(status, Optional.of("tid-1"), Optional.empty(), "secret body");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new RequestRejectedException("bad", reply(400)), 1, "invalid-request", "REJECTED", 400),
                Arguments.of(new AuthenticationException("no", reply(401)), 3, "authentication", "REJECTED", 401),
                Arguments.of(new AuthenticationException("no", reply(403)), 3, "authentication", "REJECTED", 403),
                Arguments.of(new SafetyRefusalException("unsafe", reply(422)), 4, "safety-refusal", "REJECTED", 422),
                Arguments.of(new ServiceBusyException("busy", reply(429), null), 6, "busy", "REJECTED", 429),
                Arguments.of(
                        new InsufficientBalanceException("poor", reply(402)),
                        6,
                        "insufficient-balance",
                        "REJECTED",
                        402),
                Arguments.of(new OutcomeUnknownException("dropped", null, null), 7, "outcome-unknown", "UNKNOWN", null),
                Arguments.of(
                        new DeadlineExceededException("late", Delivery.UNKNOWN, null),
                        7,
                        "outcome-unknown",
                        "UNKNOWN",
                        null),
                Arguments.of(new ServiceUnreachableException("refused", null), 8, "unreachable", "NOT_SENT", null),
                Arguments.of(new MalformedAnswerException("HTML", reply(200), null), 9, "unreadable", "RECEIVED", 200),
                Arguments.of(
                        new JournalUnavailableException(FileJournal.at(Path.of("j")), new IOException("full")),
                        1,
                        "journal-unavailable",
                        "NOT_SENT",
                        null),
                Arguments.of(
                        new CallInterruptedException("stop", Delivery.UNKNOWN, null),
                        130,
                        "interrupted",
                        "UNKNOWN",
                        null),
                Arguments.of(new IllegalStateException("a defect"), 7, "internal", "UNKNOWN", null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void generate_failingService_exitsWithDocumentedCode(
            RuntimeException failure, int exit, String kind, String delivery, @Nullable Integer status) {
        CommandOutcome outcome = generate(ScriptedTransport.failing(failure), "--json");

        assertThat(outcome.exit()).isEqualTo(exit);
        assertThat(outcome.error())
                .containsEntry("kind", kind)
                .containsEntry("delivery", delivery)
                .containsEntry("status", status == null ? null : (Object) status.doubleValue())
                .containsEntry("violations", List.of());
        assertThat(outcome.errLines().get(0)).startsWith("ideogram: ").contains(String.valueOf(failure.getMessage()));
        assertThat(outcome.errLines().stream().skip(1)).allMatch(line -> line.startsWith("  "));
        assertThat(outcome.err() + outcome.out()).doesNotContain("\tat ", KEY);
        assertThat(outcome.err()).doesNotContain("secret body");
        boolean allThatIsLeft = delivery.equals("RECEIVED"); // links of paid pictures may stand in it
        assertThat(outcome.out().contains("secret body")).isEqualTo(allThatIsLeft);
    }

    static Stream<Arguments> moneyAndNextStep() {
        String again = "sends nothing until you add --send-again, and may then be billed again";
        return Stream.of(
                Arguments.of(
                        new DeadlineExceededException("late", Delivery.UNKNOWN, null),
                        "the request may have been carried out and billed; look at the usage page of AiHubMix",
                        "next time, add --journal FILE",
                        again),
                Arguments.of(
                        new CallInterruptedException("stop", Delivery.UNKNOWN, null),
                        "the request may have been carried out and billed; look at the usage page of AiHubMix",
                        "next time, add --journal FILE",
                        again),
                Arguments.of(
                        new OutcomeUnknownException("answered 500", reply(500), null),
                        "the request may have been carried out and billed; look at the usage page of AiHubMix",
                        "next time, add --journal FILE",
                        again),
                Arguments.of(
                        new OutcomeUnknownException("dropped", null, null),
                        "the request may have been carried out and billed; look at the usage page of AiHubMix",
                        "next time, add --journal FILE",
                        again),
                Arguments.of(
                        new IllegalStateException("a defect"),
                        "the request may have been carried out and billed; look at the usage page of AiHubMix",
                        "next time, add --journal FILE",
                        again),
                Arguments.of(
                        new MalformedAnswerException("HTML", reply(200), null),
                        "the request may have been carried out and billed; look at the usage page of AiHubMix",
                        "the same command sends a new request, which is billed as well",
                        again),
                Arguments.of(new RequestRejectedException("bad", reply(400)), "nothing was billed", "", ""),
                rejected(
                        new ServiceBusyException("busy", reply(429), null), "wait a little, then run the same command"),
                rejected(new InsufficientBalanceException("poor", reply(402)), "top up the account at AiHubMix"),
                rejected(new SafetyRefusalException("unsafe", reply(422)), "change the text or the pictures"),
                rejected(new AuthenticationException("no", reply(401)), "check the key of AiHubMix"),
                Arguments.of(
                        new ServiceUnreachableException("refused", null),
                        "nothing was sent and nothing was billed",
                        "check the network and the gateway's address",
                        "check the network and the gateway's address"));
    }

    private static Arguments rejected(RuntimeException failure, String nextStep) {
        return Arguments.of(failure, "nothing was billed", nextStep, nextStep);
    }

    @Test
    void generate_paidGatewayWithoutKeyOrBudget_saysWhatToDo() {
        ScriptedTransport service = ScriptedTransport.answering();
        String[] command = {"generate", "A red door", "--gateway", "aihubmix", "--max-cost", "0.01"};

        assertThat(CommandRunner.run(service, KEYS, command).err())
                .contains("nothing was sent and nothing was billed", "raise --max-cost, or ask for fewer pictures");
        assertThat(CommandRunner.run(service, Map.of(), Arrays.copyOf(command, 4))
                        .err())
                .contains("AIHUBMIX_API_KEY is not set", "config.properties, readable by you only");
    }

    @ParameterizedTest
    @MethodSource("moneyAndNextStep")
    void generate_failing_saysWhatBecameOfTheMoney(
            RuntimeException failure, String money, String nextStep, String journaledStep) {
        for (String output : List.of("--no-color", "--quiet", "--json")) {
            CommandOutcome outcome = generate(ScriptedTransport.failing(failure), output);

            assertThat(outcome.err()).contains("  " + money, nextStep);
            if (output.equals("--json")) {
                assertThat(String.valueOf(outcome.error().get("advice"))).contains(money, nextStep);
            }
        }
        String journal = folder.resolve(failure.getMessage() + ".journal").toString();
        CommandOutcome journaled = generate(ScriptedTransport.failing(failure), "--journal", journal);
        assertThat(journaled.err()).contains(money, journaledStep).doesNotContain("add --journal");
    }

    @Test
    void generate_failingWithRequestId_printsIt() {
        MalformedAnswerException task = new MalformedAnswerException("a task, no pictures", reply(202), null);

        CommandOutcome outcome = generate(ScriptedTransport.failing(task));

        assertThat(outcome.err()).contains("  the request id at AiHubMix is tid-1");
        assertThat(generate(ScriptedTransport.failing(task), "--json").error()).containsEntry("requestId", "tid-1");
    }

    @Test
    void generate_pictureUnavailableWithJournal_saysThatItIsNotBilledAgain() {
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(DIED, 1));

        CommandOutcome outcome =
                generate(service, "--journal", folder.resolve("paid.journal").toString());

        assertThat(outcome.exit()).isEqualTo(9);
        assertThat(outcome.err())
                .contains(
                        "the request was carried out and billed",
                        "the same command fetches the result again and is not billed again");
    }

    @Test
    void generate_twoPicturesUnavailable_printsBothLinks() {
        ScriptedTransport service = ScriptedTransport.answering(
                ScriptedTransport.picture(DIED, 1), ScriptedTransport.picture(DIED + "&n=2", 2));

        CommandOutcome outcome = generate(service, "-n", "2", "--quiet");

        assertThat(outcome.err()).contains(DIED, "  its link is " + DIED + "&n=2");
        assertThat(generate(service, "-n", "2", "--json").error()).containsEntry("links", List.of(DIED, DIED + "&n=2"));
    }

    @Test
    void generate_damagedPicture_printsLinkAndKeptFile() {
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(DIED, 1));

        CommandOutcome outcome = generate(service.breaking(
                new PictureUnavailableException("the picture is damaged, kept as 1.damaged.png", null)));

        assertThat(outcome.exit()).isEqualTo(9);
        assertThat(outcome.err()).contains("kept as 1.damaged.png", DIED);
    }

    @Test
    void generate_defectWhileSaving_savesOtherAndPrintsLink() {
        ScriptedTransport service = ScriptedTransport.answering(
                ScriptedTransport.picture(DIED, 1), ScriptedTransport.picture("https://a.example/2.png", 2));

        CommandOutcome outcome = generate(service.breaking(new IllegalStateException("a defect")), "-n", "2");

        assertThat(outcome.exit()).isEqualTo(9);
        assertThat(outcome.err()).contains("unexpected IllegalStateException: a defect", DIED);
        assertThat(outcome.out()).contains("a-red-door-2-2.png");
    }

    static Stream<Arguments> failuresAfterLinks() {
        List<GeneratedImage> images =
                List.of(ScriptedTransport.picture("https://a.example/1.png", 1), ScriptedTransport.picture(DIED, 2));
        return Stream.of(
                Arguments.of(new DeadlineExceededException("late", Delivery.RECEIVED, null, null, images), 9),
                Arguments.of(new DeadlineExceededException("late", Delivery.UNKNOWN, null, null, images), 7),
                Arguments.of(new CallInterruptedException("stop", Delivery.RECEIVED, null, null, images), 130),
                Arguments.of(new MalformedAnswerException("torn", reply(200), null, images), 9));
    }

    @ParameterizedTest
    @MethodSource("failuresAfterLinks")
    void generate_failingAfterLinks_printsAndSavesThem(ImageServiceException failure, int exit) throws IOException {
        ScriptedTransport service = ScriptedTransport.answering(() -> {
            if (exit == 130) {
                Thread.currentThread().interrupt();
            }
            throw failure;
        });

        CommandOutcome text = generate(service, "-n", "2", "--timeout", "0.001");
        assertThat(Thread.interrupted()).isEqualTo(exit == 130);
        CommandOutcome json = generate(service, "-n", "2", "--json");
        assertThat(Thread.interrupted()).isEqualTo(exit == 130);

        assertThat(text.exit()).isEqualTo(exit);
        assertThat(text.errLines().get(0)).isEqualTo("ideogram: " + failure.getMessage());
        assertThat(text.err())
                .contains("  its link is https://a.example/1.png\n", "  its link is " + DIED + "\n", "billed");
        assertThat(text.out()).contains("a-red-door-1-1.png", "not saved: the link has died: " + DIED);
        assertThat(json.exit()).isEqualTo(exit);
        assertThat(json.error())
                .containsEntry("message", failure.getMessage())
                .containsEntry("links", List.of("https://a.example/1.png", DIED));
        assertThat(json.list("images").get(0)).containsEntry("file", out() + "/a-red-door-1-1-2.png");
        assertThat(json.list("images").get(1)).containsEntry("file", null).containsEntry("url", DIED);
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void failures_table_coversEveryKind() {
        List<Object> kinds = failures().map(arguments -> arguments.get()[2]).toList();

        assertThat(Arrays.stream(ImageServiceException.Kind.values())
                        .filter(kind -> kind != ImageServiceException.Kind.BUDGET_EXCEEDED)
                        .filter(kind -> kind != ImageServiceException.Kind.FILE_CONFLICT)) // a download's, not a call's
                .allSatisfy(kind -> assertThat(kinds).contains(OptionValues.label(kind)));
    }

    @Test
    void generate_withoutKey_sendsNothing() {
        for (String gateway : List.of("aihubmix", "ideogram", "https://relay.example/v1")) {
            ScriptedTransport service =
                    ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 1));

            CommandOutcome outcome = CommandRunner.run(
                    service,
                    Map.of("AIHUBMIX_API_KEY", " "),
                    "generate",
                    "x",
                    "--gateway",
                    gateway,
                    "--json",
                    "--out",
                    out().toString());

            assertThat(outcome.exit()).isEqualTo(3);
            assertThat(outcome.error()).containsEntry("kind", "authentication").containsEntry("delivery", "NOT_SENT");
            assertThat(outcome.err()).containsPattern("(AIHUBMIX|IDEOGRAM|IDEOGRAM_RELAY)_API_KEY is not set");
            assertThat(service.calls).isEmpty();
            assertThat(out()).doesNotExist();
        }
    }

    @Test
    void generate_dryRunWithoutKey_succeeds() {
        ScriptedTransport service = ScriptedTransport.answering();

        CommandOutcome outcome =
                CommandRunner.run(service, Map.of(), "generate", "x", "--gateway", "ideogram", "--dry-run");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("would cost $0.06 at Ideogram");
        assertThat(service.calls).isEmpty();
    }

    @Test
    void generate_paid_printsCostAndNoKey() {
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 1));

        CommandOutcome outcome = generate(service, "--verbose");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("v3-generate: 1 picture (aihubmix)", "cost $0.06")
                .doesNotContain("would");
        assertThat(outcome.out() + outcome.err()).doesNotContain(KEY);
        assertThat(service.calls).containsExactly("v3-generate", "open https://a.example/1.png");
    }

    @Test
    void generate_relay_printsOnlyOriginOfUrl() {
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 1));

        CommandOutcome outcome = CommandRunner.run(
                service,
                KEYS,
                "generate",
                "x",
                "--json",
                "--verbose",
                "--gateway",
                "https://relay.example:8443/t0ken",
                "--out",
                out().toString());

        assertThat(outcome.json()).containsEntry("gateway", "https://relay.example:8443");
        assertThat(outcome.out() + outcome.err()).doesNotContain("t0ken");
    }

    @Test
    void generate_onePictureUnavailable_savesOtherAndPrintsLink() throws IOException {
        ScriptedTransport service = ScriptedTransport.answering(
                ScriptedTransport.picture(DIED, 1), ScriptedTransport.picture("https://a.example/2.png", 2));

        CommandOutcome text = generate(service, "-n", "2");
        CommandOutcome json = generate(service, "-n", "2", "--json");

        assertThat(text.exit()).isEqualTo(9);
        assertThat(text.errLines().get(0)).contains("1 of 2 pictures", "the link has died", DIED);
        assertThat(text.out()).contains("a-red-door-2-2.png", "not saved", DIED, "cost $0.12");
        assertThat(json.exit()).isEqualTo(9);
        assertThat(json.error()).containsEntry("kind", "unreadable").containsEntry("delivery", "RECEIVED");
        assertThat(json.list("images").get(0)).containsEntry("file", null).containsEntry("url", DIED);
        assertThat(json.list("images").get(1)).containsEntry("seed", 2.0);
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a-red-door-2-2.png", "a-red-door-2-2-2.png");
        }
    }

    @Test
    void generate_truncatedAnswer_printsReceivedLinks() {
        MalformedAnswerException torn = new MalformedAnswerException(
                "torn", null, null, List.of(ScriptedTransport.picture("https://a.example/1.png", 1)));

        assertThat(generate(ScriptedTransport.failing(torn)).err())
                .contains("torn", "its link is https://a.example/1.png");
        assertThat(generate(ScriptedTransport.failing(torn), "--json").error())
                .containsEntry("links", List.of("https://a.example/1.png"));
    }

    @Test
    void generate_everyPictureUnsafe_exitsWith4() {
        CommandOutcome outcome = generate(
                ScriptedTransport.answering(ScriptedTransport.heldBack(), ScriptedTransport.heldBack()), "-n", "2");

        assertThat(outcome.exit()).isEqualTo(4);
        assertThat(outcome.errLines().get(0)).contains("safety filter held back every picture");
    }

    @Test
    void generate_onePictureUnsafe_savesOther() {
        GeneratedImage good = ScriptedTransport.picture("https://a.example/2.webp?exp=1", 2);

        CommandOutcome outcome = generate(ScriptedTransport.answering(ScriptedTransport.heldBack(), good), "-n", "2");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("held back by the safety filter", "a-red-door-2-2.webp");
    }

    @Test
    void generate_emptyAnswer_exitsWith9() {
        assertThat(generate(ScriptedTransport.answering()).exit()).isEqualTo(9);
    }

    @Test
    void generate_timeout_isPassedToEveryCall() {
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 1));

        generate(service, "--timeout", "2.5", "--param", "a=b=c");

        assertThat(service.options).hasSize(2).allSatisfy(options -> {
            assertThat(options.timeout())
                    .hasValueSatisfying(left -> assertThat(left).hasMillis(2500));
            assertThat(options.extraParameters()).containsExactly(Map.entry("a", "b=c"));
        });
    }

    @Test
    void generate_outCannotBeCreated_sendsNothing() throws IOException {
        ScriptedTransport service =
                ScriptedTransport.answering(ScriptedTransport.picture("https://a.example/1.png", 1));
        Path file = Files.createFile(folder.resolve("file"));

        for (String out : List.of(file.toString(), file + "/below", "/proc/ideogram")) {
            CommandOutcome outcome =
                    CommandRunner.run(service, KEYS, "generate", "x", "--gateway", "aihubmix", "--out", out);

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("ideogram: --out: ");
        }
        assertThat(service.calls).isEmpty();
    }
}
