package io.github.ideogram4j.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class GatewayProfileTest {
    @Test
    void build_everythingSet_hasTheSetLimits() {
        GatewayProfile studio = GatewayProfile.builder("studio")
                .maxImageBytes(1)
                .maxReferenceBytes(2)
                .maxRequestBytes(3)
                .maxPromptLength(4)
                .undocumented("v3-reframe")
                .undocumented("v3-edit/style_codes", "upscale")
                .build();

        assertThat(studio)
                .isEqualTo(new GatewayProfile(
                        "studio", 1, 2, 3, 4, Set.of("v3-reframe", "v3-edit/style_codes", "upscale")));
    }

    @Test
    void build_nothingSet_hasTheLimitsOfARelayAndNoGaps() {
        GatewayProfile relay = GatewayProfile.relay();

        assertThat(GatewayProfile.builder("studio").build())
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
        assertThatThrownBy(() -> GatewayProfile.builder("studio").maxImageBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxImageBytes < 1: 0");
    }
}
