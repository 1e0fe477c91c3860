package io.github.ideogram4j.validation;

import static io.github.ideogram4j.fixture.Pictures.file;
import static io.github.ideogram4j.validation.Violation.Severity.ERROR;
import static io.github.ideogram4j.validation.Violation.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.Gateway;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GatewayProfileTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final Operation<?> LONG_PROMPT = V3Generate.of("x".repeat(10_001));

    static Stream<GatewayProfile> withoutLimits() {
        return Stream.of(
                GatewayProfile.aiHubMix(),
                GatewayProfile.relay(),
                Gateway.builder("studio").build().profile());
    }

    /** None of their pages states a limit. */
    @ParameterizedTest
    @MethodSource("withoutLimits")
    void check_aboveWhatIsAssumed_warns(GatewayProfile gateway) {
        assertThat(check(gateway, LONG_PROMPT)).isEqualTo(Map.of("prompt-length", WARNING));
        assertThat(check(gateway, Describe.of(picture(10 * MEBIBYTE)))).isEmpty();
        assertThat(check(gateway, Describe.of(picture(10 * MEBIBYTE + 1)))).isEqualTo(Map.of("file-size", WARNING));
        assertThat(check(gateway, references(2, 25)))
                .isEqualTo(Map.of("file-size", WARNING, "reference-size", WARNING, "request-size", WARNING));
        assertThat(new Validator(gateway)
                        .check(Describe.of(picture(10 * MEBIBYTE + 1)), CallOptions.defaults())
                        .get(0)
                        .message())
                .endsWith(
                        gateway.name() + " states no limit, 10485760 is assumed (the vendor's limit until July 2026)");
    }

    /** The vendor documents its limits of files, and none of prompts for these models. */
    @Test
    void check_aboveWhatTheVendorDocuments_isAnError() {
        GatewayProfile vendor = GatewayProfile.ideogram();

        assertThat(check(vendor, LONG_PROMPT)).isEqualTo(Map.of("prompt-length", WARNING));
        assertThat(check(vendor, Describe.of(picture(25 * MEBIBYTE)))).isEmpty();
        assertThat(check(vendor, Describe.of(picture(25 * MEBIBYTE + 1)))).isEqualTo(Map.of("file-size", ERROR));
        assertThat(check(vendor, references(2, 24))).isEmpty();
        assertThat(check(vendor, references(2, 25))).isEqualTo(Map.of("request-size", ERROR));
        assertThat(check(vendor, references(3, 17))).isEqualTo(Map.of("reference-size", ERROR, "request-size", ERROR));
    }

    /** A file above an assumed limit is inspected like any other. */
    @Test
    void check_brokenFileAboveAnAssumedLimit_isAnError() {
        ImageSource text = file("a.png", new byte[10 * MEBIBYTE + 1]);

        assertThat(check(GatewayProfile.aiHubMix(), Describe.of(text)))
                .isEqualTo(Map.of("file-size", WARNING, "file-format", ERROR));
    }

    @Test
    void build_everythingSet_hasTheSetLimitsAsErrors() {
        GatewayProfile studio = Gateway.builder("studio")
                .maxImageBytes(1)
                .maxReferenceBytes(2)
                .maxRequestBytes(3)
                .maxPromptLength(4)
                .undocumented("v3-reframe")
                .undocumented("v3-edit/style_codes", "upscale")
                .build()
                .profile();

        assertThat(studio)
                .isEqualTo(new GatewayProfile(
                        "studio",
                        own(1),
                        own(2),
                        own(3),
                        own(4),
                        Set.of("v3-reframe", "v3-edit/style_codes", "upscale")));
        assertThat(check(studio, V3Generate.of("five!"))).isEqualTo(Map.of("prompt-length", ERROR));
    }

    @Test
    void build_nothingSet_hasTheLimitsOfARelayAndNoGaps() {
        GatewayProfile relay = GatewayProfile.relay();

        assertThat(Gateway.builder("studio").build().profile())
                .isEqualTo(new GatewayProfile(
                        "studio",
                        relay.maxImageBytes(),
                        relay.maxReferenceBytes(),
                        relay.maxRequestBytes(),
                        relay.maxPromptLength(),
                        Set.of()));
    }

    @Test
    void builder_limitBelowOne_isRefused() {
        assertThatThrownBy(() -> Gateway.builder("studio").maxImageBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxImageBytes < 1: 0");
    }

    private static Map<String, Violation.Severity> check(GatewayProfile gateway, Operation<?> operation) {
        return new Validator(gateway)
                .check(operation, CallOptions.defaults()).stream()
                        .filter(violation -> !violation.rule().equals("documented"))
                        .collect(Collectors.toMap(Violation::rule, Violation::severity, (one, other) -> one));
    }

    private static V3Generate references(int number, int mebibytes) {
        V3Generate.Builder generate = V3Generate.builder("x");
        for (int i = 0; i < number; i++) {
            generate.styleReference(picture(mebibytes * MEBIBYTE));
        }
        return generate.build();
    }

    private static GatewayProfile.Limit own(long value) {
        return new GatewayProfile.Limit(value, ERROR, "this gateway's profile");
    }

    private static ImageSource picture(int bytes) {
        return file("padded.webp", Arrays.copyOf(Pictures.webp(8, 8), bytes));
    }
}
