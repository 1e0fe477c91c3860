package io.github.ideogram4j.fake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.Transport;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The extension, as tests use it, and what becomes of tests that leave entries of their script unused. */
final class FakeExtensionTest {
    @Nested
    final class Registered {
        @RegisterExtension
        static final FakeExtension EXTENSION = FakeExtension.of(clock -> FakeTransport.builder()
                .time(clock)
                .latency(Latency.fixed(Duration.ofMinutes(1)))
                .build());

        @BeforeEach
        void script(FakeTransport fake) {
            fake.on(V3Generate.class).fail(Outcome.refused(429)).times(1);
        }

        @RepeatedTest(2)
        void parameters_ofOneTest_belongTogetherAndAreNew(
                Ideogram ideogram, VirtualClock clock, FakeTransport fake, Transport transport) {
            assertThat(fake.received()).isEmpty();

            ideogram.withTimeout(Duration.ofMinutes(5)).generate(V3Generate.of("p"));

            assertThat(fake).isSameAs(transport);
            assertThat(fake.received()).hasSize(2);
            assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:02:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unused, lost was not reached; declared at ",
        "failed, of the test itself",
        "foreign, No ParameterResolver registered"
    })
    void tests_thatFail_failForOneReason(String test, String reason) {
        List<Throwable> failures = failures(Cases.class, test);

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).hasMessageContaining(reason);
        assertThat(failures.get(0).getSuppressed()).isEmpty();
    }

    @Test
    void tests_thatUseTheirScriptOrNoFake_pass() {
        assertThat(failures(Cases.class, "used")).isEmpty();
        assertThat(failures(Cases.class, "none")).isEmpty();
    }

    @Test
    void beforeAll_parameter_isRefused() {
        assertThat(EngineTestKit.engine("junit-jupiter")
                        .selectors(selectMethod(Shared.class, "none"))
                        .execute()
                        .containerEvents()
                        .failed()
                        .count())
                .isOne();
    }

    private static List<Throwable> failures(Class<?> tests, String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(tests, testMethod(tests, method)))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }

    private static Method testMethod(Class<?> tests, String name) {
        return List.of(tests.getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ExtendWith(FakeExtension.class)
    static final class Cases {
        @Test
        void unused(FakeTransport fake) {
            fake.next(Outcome.lost());
        }

        @Test
        void failed(FakeTransport fake) {
            fake.next(Outcome.lost());
            throw new IllegalStateException("of the test itself");
        }

        @Test
        void foreign(String text) {
            assertThat(text).isNull();
        }

        @Test
        void used(FakeTransport fake, Ideogram ideogram) {
            fake.next(Outcome.answered());
            ideogram.generate(V3Generate.of("p"));
        }

        @Test
        void none() {
            assertThat(Cases.class).isNotNull();
        }
    }

    @ExtendWith(FakeExtension.class)
    static final class Shared {
        @BeforeAll
        static void share(FakeTransport fake) {
            assertThat(fake).isNotNull();
        }

        @Test
        void none() {
            assertThat(Cases.class).isNotNull();
        }
    }
}
