package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.port.CheckedCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes by rule: conditions, counts, chance, unused entries and the forms of errors. */
final class ScriptRuleTest {
    private final FakeTransport fake = new FakeTransport();

    @Test
    void on_operationTwice_failsTwoCallsOfThisOperation() {
        fake.on(V3Generate.class).fail(Outcome.refused(429)).times(2);

        assertThat(List.of(
                        result(LegacyGenerate.of(ModelId.V_2, "p")),
                        result(V3Generate.of("a")),
                        result(V3Generate.of("b")),
                        result(V3Generate.of("c"))))
                .containsExactly("ok", "BUSY", "BUSY", "ok");
        fake.close();
    }

    @Test
    void matching_condition_seesTheTypedOperation() {
        fake.on(V3Generate.class)
                .matching(operation -> operation.style().effectiveSpeed() == RenderingSpeed.QUALITY)
                .matching(operation -> operation.sampling().images() > 1)
                .fail(Outcome.unreachable());
        V3Generate.Builder quality = V3Generate.builder("p").speed(RenderingSpeed.QUALITY);

        assertThat(result(V3Generate.of("p"))).isEqualTo("ok");
        assertThat(result(quality.build())).isEqualTo("ok");
        assertThat(result(quality.numImages(2).build())).isEqualTo("UNREACHABLE");
    }

    @Test
    void promptContaining_safetyRefusal_refusesOnlyThesePrompts() {
        fake.onAny().promptContaining("Blood").fail(Outcome.refused(ErrorDialect.VENDOR_SAFETY));

        assertThat(result(V3Generate.of("a bloody knife"))).isEqualTo("SAFETY_REFUSAL");
        assertThat(result(V3Generate.of("a spoon"))).isEqualTo("ok");
    }

    @Test
    void with_parameterOfNamedOperation_matchesItsValue() {
        fake.on("v3-generate").with("rendering_speed", "TURBO").fail(Outcome.lost());

        assertThat(result(V3Generate.of("p"))).isEqualTo("ok");
        assertThat(result(V3Generate.builder("p").speed(RenderingSpeed.TURBO).build()))
                .isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void after_threeCalls_failsTheFourthOnly() {
        fake.onAny().after(3).times(1).fail(Outcome.unreadable());

        List<String> results = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            results.add(result(V3Generate.of("p")));
        }

        assertThat(results).containsExactly("ok", "ok", "ok", "UNREADABLE", "ok", "ok");
    }

    @Test
    void rules_several_firstThatAppliesDecidesAndNextGoesFirst() {
        fake.on(V3Generate.class).times(1).fail(Outcome.refused(422));
        fake.onAny().fail(Outcome.refused(429));
        fake.next(Outcome.refused(400));

        assertThat(List.of(result(V3Generate.of("p")), result(V3Generate.of("p")), result(V3Generate.of("p"))))
                .containsExactly("INVALID_REQUEST", "SAFETY_REFUSAL", "BUSY");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 200"})
    void chance_limits_neverOrAlwaysApply(int percent, int expected) {
        fake.onAny().chance(percent, 7).fail(Outcome.refused(503));

        assertThat(failures(fake)).hasSize(expected);
        fake.close();
    }

    @Test
    void chance_third_failsSameCallsForSameSeed() {
        FakeTransport other = new FakeTransport();
        FakeTransport otherSeed = new FakeTransport();
        fake.onAny().chance(30, 7).fail(Outcome.lost());
        other.onAny().chance(30, 7).fail(Outcome.lost());
        otherSeed.onAny().chance(30, 8).fail(Outcome.lost());

        List<Integer> failed = failures(fake);

        assertThat(failed).hasSizeBetween(40, 80).isEqualTo(failures(other)).isNotEqualTo(failures(otherSeed));
    }

    @Test
    void heldBack_indexes_holdsBackThesePictures() {
        fake.next(Outcome.heldBack(1, 3, 9));

        List<GeneratedImage> images = CheckedCalls.execute(
                        fake, V3Generate.builder("p").numImages(4).build(), CallOptions.defaults())
                .images();

        assertThat(images).extracting(GeneratedImage::safe).containsExactly(true, false, true, false);
        assertThat(images).extracting(GeneratedImage::available).containsExactly(true, false, true, false);
    }

    @Test
    void close_unusedEntries_namesTheLineOfEach() {
        fake.next(Outcome.lost());
        fake.nextPicture(PictureOutcome.GONE);
        fake.on(V3Remix.class).fail(Outcome.refused(429)).times(2);
        fake.onAny().fail(Outcome.answered());
        result(V3Remix.of(ImageSource.of(new byte[0]), "p"));

        assertThatThrownBy(fake::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lost was not reached; declared at ")
                .hasMessageContaining("GONE was not reached")
                .hasMessageContaining("rule V3Remix: refused 429 applied to 0 calls instead of 2; declared at ")
                .hasMessageContaining("close_unusedEntries_namesTheLineOfEach(ScriptRuleTest.java:")
                .hasMessageContaining("rule Operation: answered applied to 0 calls instead of at least 1");
    }

    @Test
    void close_ruleUsedOnceOfTwice_fails() {
        fake.on("v3-generate").times(2).fail(Outcome.refused(429)).declaredAt("script.json, rules[4]");
        result(V3Generate.of("p"));

        assertThatThrownBy(fake::verifyScript)
                .hasMessageEndingWith(
                        "rule v3-generate: refused 429 applied to 1 calls instead of 2; declared at script.json, rules[4]");
        result(V3Generate.of("p"));
        assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void close_chanceThatNoCallMet_fails() {
        fake.on(V3Remix.class).chance(50, 1).fail(Outcome.lost());
        result(V3Generate.of("p"));

        assertThatThrownBy(fake::close).hasMessageContaining("rule V3Remix: lost");
    }

    @ParameterizedTest
    @EnumSource(ErrorDialect.class)
    void refused_everyDialect_hasBodyOfTheReference(ErrorDialect dialect) {
        fake.next(Outcome.refused(dialect).withRequestId("id-7"));

        ImageServiceException failure = failure(V3Generate.of("p"));

        assertThat(failure.reply().orElseThrow().status()).isEqualTo(dialect.status());
        assertThat(failure.reply().orElseThrow().body()).isEqualTo(BODIES.get(dialect));
        assertThat(failure).isInstanceOf(TYPES.get(dialect));
    }

    private static final Map<ErrorDialect, String> BODIES = Map.ofEntries(
            Map.entry(ErrorDialect.VENDOR_SAFETY, "{\"error\":\"Prompt or provided image failed the safety checks\"}"),
            Map.entry(
                    ErrorDialect.VENDOR_PROBLEM,
                    "{\"type\":\"about:blank\",\"title\":\"Bad Request\","
                            + "\"detail\":\"'x' is not one of [...] - 'field'\",\"status\":400}"),
            Map.entry(ErrorDialect.VENDOR_ERROR, "{\"error\":\"Could not read a source image.\"}"),
            Map.entry(
                    ErrorDialect.VENDOR_MESSAGE,
                    "{\"message\":\"Access denied. Please verify your API Token is valid.\"}"),
            Map.entry(
                    ErrorDialect.VENDOR_REJECT,
                    "{\"error\":\"Too many requests in flight.\",\"reject_reason\":\"inflight_limit\"}"),
            Map.entry(
                    ErrorDialect.AIHUBMIX,
                    "{\"error\":{\"message\":\"no key provided (tid:id-7)\",\"type\":\"Aihubmix_api_error\"}}"),
            Map.entry(
                    ErrorDialect.AIHUBMIX_BALANCE,
                    "{\"error\":{\"type\":\"Aihubmix_api_error\","
                            + "\"message\":\"Your account balance is insufficient. Please top up.\"}}"),
            Map.entry(
                    ErrorDialect.AIHUBMIX_PROXY,
                    "{\"type\":\"error\",\"error\":{\"message\":\"upstream error (request id: id-7)\","
                            + "\"type\":\"Aihubmix_api_error\"}}"),
            Map.entry(
                    ErrorDialect.RELAY,
                    "{\"error\":{\"message\":\"user quota is not enough (request id: id-7)\","
                            + "\"type\":\"new_api_error\",\"code\":\"insufficient_user_quota\"}}"),
            Map.entry(
                    ErrorDialect.RELAY_TASK,
                    "{\"code\":\"fail_to_fetch_task\",\"message\":\"upstream error\",\"data\":null}"),
            Map.entry(
                    ErrorDialect.HTML_PAGE,
                    "<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>"),
            Map.entry(ErrorDialect.EMPTY, ""));

    private static final Map<ErrorDialect, Class<?>> TYPES = Map.ofEntries(
            Map.entry(ErrorDialect.VENDOR_SAFETY, SafetyRefusalException.class),
            Map.entry(ErrorDialect.VENDOR_PROBLEM, RequestRejectedException.class),
            Map.entry(ErrorDialect.VENDOR_ERROR, RequestRejectedException.class),
            Map.entry(ErrorDialect.VENDOR_MESSAGE, AuthenticationException.class),
            Map.entry(ErrorDialect.VENDOR_REJECT, ServiceBusyException.class),
            Map.entry(ErrorDialect.AIHUBMIX, AuthenticationException.class),
            Map.entry(ErrorDialect.AIHUBMIX_BALANCE, InsufficientBalanceException.class),
            Map.entry(ErrorDialect.AIHUBMIX_PROXY, OutcomeUnknownException.class),
            Map.entry(ErrorDialect.RELAY, InsufficientBalanceException.class),
            Map.entry(ErrorDialect.RELAY_TASK, OutcomeUnknownException.class),
            Map.entry(ErrorDialect.HTML_PAGE, OutcomeUnknownException.class),
            Map.entry(ErrorDialect.EMPTY, OutcomeUnknownException.class));

    @Test
    void withDialect_ownStatusMessageAndCode_escapesThem() {
        fake.next(Outcome.refused(503)
                .withDialect(ErrorDialect.RELAY)
                .withCode("model_not_found")
                .withMessage("no \"V_9\" \\ here\n"));

        ImageServiceException failure = failure(V3Generate.of("p"));

        assertThat(failure.reply().orElseThrow().code()).contains("model_not_found");
        assertThat(failure.reply().orElseThrow().requestId()).contains("fake-0");
        assertThat(failure.reply().orElseThrow().body())
                .isEqualTo("{\"error\":{\"message\":\"no \\\"V_9\\\" \\\\ here  (request id: fake-0)\","
                        + "\"type\":\"new_api_error\",\"code\":\"model_not_found\"}}");
    }

    @Test
    void chance_fewerUsesThanTimes_isNoUnusedEntry() {
        fake.onAny().fail(Outcome.refused(429)).chance(1, 1).times(3);
        assertThat(fake.unusedScript()).hasSize(1);

        result(V3Generate.of("p"));

        assertThat(fake.unusedScript()).isEmpty();
    }

    @Test
    void addScriptOf_movesAllEntries() {
        FakeTransport draft = new FakeTransport();
        draft.next("a file", Outcome.refused(429));
        draft.onAny().fail(Outcome.refused(422));

        fake.addScriptOf(draft);

        assertThat(fake.unusedScript()).hasSize(2).element(0).asString().endsWith("declared at a file");
        assertThat(draft.unusedScript()).isEmpty();
        assertThat(result(V3Generate.of("p"))).isEqualTo("BUSY");
        assertThat(result(V3Generate.of("p"))).isEqualTo("SAFETY_REFUSAL");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void chance_outOfRange_throwsIllegalArgument(int percent) {
        ScriptRule<V3Generate> rule = fake.on(V3Generate.class);

        assertThatThrownBy(() -> rule.chance(percent, 1)).hasMessage("percentage is not of 0 to 100: " + percent);
    }

    @Test
    void arguments_thatMakeNoSense_throwIllegalArgument() {
        ScriptRule<V3Generate> rule = fake.on(V3Generate.class);

        assertThatThrownBy(() -> rule.times(0)).hasMessageStartingWith("calls is not of 1 to");
        assertThatThrownBy(() -> rule.after(-1)).hasMessageStartingWith("calls is not of 0 to");
        assertThatThrownBy(Outcome::heldBack).hasMessage("no index of a picture to hold back");
        assertThatThrownBy(() -> Outcome.heldBack(-1)).hasMessage("index < 0: -1");
        assertThatThrownBy(() -> fake.on("v4-generate")).hasMessage("there is no operation 'v4-generate'");
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void everyDelivery_canBeScripted(Delivery delivery) {
        fake.onAny()
                .fail(
                        switch (delivery) {
                            case NOT_SENT -> Outcome.unreachable();
                            case REJECTED -> Outcome.refused(400);
                            case UNKNOWN -> Outcome.lost();
                            case RECEIVED -> Outcome.unreadable();
                        });

        assertThat(failure(V3Generate.of("p")).delivery()).isEqualTo(delivery);
    }

    private static List<Integer> failures(FakeTransport transport) {
        List<Integer> failures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            try {
                CheckedCalls.execute(transport, V3Generate.of("p"), CallOptions.defaults());
            } catch (ImageServiceException e) {
                failures.add(i);
            }
        }
        return failures;
    }

    private String result(Operation<?> operation) {
        try {
            CheckedCalls.execute(fake, operation, CallOptions.defaults());
            return "ok";
        } catch (ImageServiceException e) {
            return e.kind().toString();
        }
    }

    private ImageServiceException failure(Operation<?> operation) {
        ImageServiceException failure = catchThrowableOfType(
                ImageServiceException.class, () -> CheckedCalls.execute(fake, operation, CallOptions.defaults()));
        assertThat(failure).isNotNull();
        return failure;
    }
}
