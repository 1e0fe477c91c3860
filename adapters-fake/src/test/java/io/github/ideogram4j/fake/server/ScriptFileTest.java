package io.github.ideogram4j.fake.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.ReceivedCall;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts as parsed JSON do what the methods of the same names do. */
final class ScriptFileTest {
    private final FakeTransport fake =
            FakeTransport.builder().time(VirtualClock.automatic()).build();

    @Test
    void apply_everyMember_scriptsTheFake() {
        Map<String, Object> refusal = Map.of(
                "refused",
                BigDecimal.valueOf(429),
                "dialect",
                "relay",
                "message",
                "slow down",
                "code",
                "rate",
                "requestId",
                "r-1",
                "retryAfterSeconds",
                2);
        apply(Map.of(
                "next",
                List.of("lost", refusal, Map.of("heldBack", List.of(1)), Map.of("refused", 504, "billed", false)),
                "nextPicture",
                List.of("gone"),
                "rules",
                List.of(
                        Map.of(
                                "operation",
                                "v3-generate",
                                "promptContaining",
                                "blood",
                                "fail",
                                Map.of("dialect", "vendor_safety")),
                        Map.of("with", Map.of("rendering_speed", "TURBO", "seed", 7), "fail", "unreachable"),
                        Map.of("after", 1, "times", 1, "latencyMillis", List.of(500, 500), "fail", "unreadable"),
                        Map.of("chance", 100, "seed", 3, "latencyMillis", 250))));

        assertThat(kind(V3Generate.of("p"))).isEqualTo("OUTCOME_UNKNOWN");
        assertThatThrownBy(() -> call(V3Generate.of("p"))).isInstanceOfSatisfying(ServiceBusyException.class, busy -> {
            assertThat(busy.retryAfter()).contains(Duration.ofSeconds(2));
            assertThat(busy.reply().orElseThrow().body())
                    .isEqualTo("{\"error\":{\"message\":\"slow down (request id: r-1)\","
                            + "\"type\":\"new_api_error\",\"code\":\"rate\"}}");
        });
        GeneratedImage first =
                call(V3Generate.builder("p").numImages(2).build()).images().get(0);
        assertThat(kind(V3Generate.of("p"))).isEqualTo("OUTCOME_UNKNOWN");
        assertThatThrownBy(() -> fake.open(first, CallOptions.defaults())).hasMessageContaining("expired");
        assertThat(kind(V3Generate.of("blood"))).isEqualTo("SAFETY_REFUSAL");
        assertThat(kind(V3Generate.builder("p")
                        .speed(RenderingSpeed.TURBO)
                        .seed(7)
                        .build()))
                .isEqualTo("UNREACHABLE");
        assertThat(kind(V3Generate.of("p"))).isEqualTo("ok");
        assertThat(kind(V3Generate.of("p"))).isEqualTo("UNREADABLE");
        assertThatCode(fake::close).doesNotThrowAnyException();

        List<ReceivedCall> calls = fake.received();
        assertThat(calls).extracting(ReceivedCall::outcome).contains("held back [1]", "refused 504, free");
        assertThat(calls.get(calls.size() - 1).latency()).isEqualTo(Duration.ofMillis(500));
        assertThat(calls.get(calls.size() - 2).latency()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void close_unusedEntry_namesItsPlaceInTheFile() {
        apply(Map.of(
                "next",
                List.of("lost"),
                "nextPicture",
                List.of("whole", "gone"),
                "rules",
                List.of(Map.of("fail", "silent"))));

        assertThatThrownBy(fake::close)
                .hasMessageContaining("declared at script.json nextPicture[1]")
                .hasMessageContaining("declared at script.json next[0]")
                .hasMessageContaining("declared at script.json rules[0]");
    }

    @Test
    void apply_mistakeInALaterEntry_addsNothing() {
        assertThatThrownBy(() -> apply(Map.of(
                        "next",
                        List.of("lost"),
                        "nextPicture",
                        List.of("gone"),
                        "rules",
                        List.of(
                                Map.of("fail", Map.of("refused", 500)),
                                Map.of("operation", "v3-generate", "fail", Map.of("refused", 999))))))
                .hasMessageStartingWith("script.json rules[1].fail");
        apply(rule(Map.of("operation", "v3-generate", "fail", Map.of("refused", 422))));

        assertThat(kind(V3Generate.of("p"))).isEqualTo("SAFETY_REFUSAL");
        assertThat(fake.unusedScript()).isEmpty();
    }

    @Test
    void apply_next_takesPrecedenceOverEarlierRules() {
        fake.onAny().fail(Outcome.refused(422)).times(1);
        apply(Map.of("next", List.of("lost")));

        assertThat(kind(V3Generate.of("p"))).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(kind(V3Generate.of("p"))).isEqualTo("SAFETY_REFUSAL");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of(), "script.json is not an object"),
                Arguments.of(Map.of("rule", List.of()), "script.json has an unknown member: 'rule'"),
                Arguments.of(Map.of("next", "lost"), "script.json next is not a list"),
                Arguments.of(
                        Map.of("next", List.of("gone")),
                        "script.json next[0] is not answered, unreachable, lost, silent, unreadable or an object: 'gone'"),
                Arguments.of(
                        Map.of("nextPicture", List.of("lost")),
                        "script.json nextPicture[0] is not one of [whole, gone, cut_off, stalled, silent]: 'lost'"),
                Arguments.of(
                        rule(Map.of("operation", "v9")), "script.json rules[0].operation: there is no operation 'v9'"),
                Arguments.of(rule(Map.of("times", 1.5)), "script.json rules[0].times is not a whole number"),
                Arguments.of(rule(Map.of("times", 0)), "script.json rules[0]: calls is not of 1 to 2147483647: 0"),
                Arguments.of(rule(Map.of("chance", 101)), "script.json rules[0]: percentage is not of 0 to 100: 101"),
                Arguments.of(
                        rule(Map.of("latencyMillis", List.of(1))),
                        "script.json rules[0].latencyMillis is not a number or two numbers"),
                Arguments.of(
                        rule(Map.of("latencyMillis", List.of(2, 1))),
                        "script.json rules[0]: latency is not 0 <= low <= high: PT0.002S, PT0.001S"),
                Arguments.of(
                        rule(Map.of("fail", Map.of())),
                        "script.json rules[0].fail has neither heldBack nor refused nor dialect"),
                Arguments.of(
                        rule(Map.of("fail", Map.of("refused", 200))),
                        "script.json rules[0].fail: status is not of 400 to 599: 200"),
                Arguments.of(
                        rule(Map.of("fail", Map.of("refused", 504, "billed", "yes"))),
                        "script.json rules[0].fail.billed is not true or false"),
                Arguments.of(
                        rule(Map.of("fail", Map.of("refused", 400, "status", 1))),
                        "script.json rules[0].fail has an unknown member: 'status'"),
                Arguments.of(
                        rule(Map.of("promptContaining", 7)), "script.json rules[0].promptContaining is not a text"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void apply_mistake_namesItsPlace(Object json, String message) {
        assertThatThrownBy(() -> apply(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Map<String, Object> rule(Map<String, Object> members) {
        return Map.of("rules", List.of(members));
    }

    private void apply(Object json) {
        ScriptFile.apply("script.json", json, fake);
    }

    private ImageBatch call(V3Generate operation) {
        return CheckedCalls.execute(fake, operation, CallOptions.defaults());
    }

    private String kind(V3Generate operation) {
        try {
            call(operation);
            return "ok";
        } catch (ImageServiceException e) {
            return e.kind().toString();
        }
    }
}
