package io.github.ideogram4j.validation;

import static io.github.ideogram4j.fixture.Pictures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.V3Style;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each gateway's pages leave out, by the italic cells of the reference. */
final class DocumentedTest {
    private static final ImageSource IMAGE = picture(8, 8);
    private static final V3Style.Code CODE = new V3Style.Code("00000000");
    private static final StylePreset PRESET = new StylePreset("AURA");
    private static final ColorPalette PALETTE = ColorPalette.preset("MAGIC");
    private static final CharacterReference CHARACTER = CharacterReference.of(IMAGE);

    /** Operation, then the fields that warn at AiHubMix, and those that warn at the vendor. */
    static Stream<Arguments> uses() {
        return Stream.of(generate(), others(), legacy()).flatMap(uses -> uses);
    }

    private static Stream<Arguments> generate() {
        return Stream.of(
                arguments(v3().style(StyleType.DESIGN).styleReference(IMAGE).build(), "", ""),
                arguments(v3().speed(RenderingSpeed.TURBO).negativePrompt("y").build(), "", ""),
                arguments(v3().speed(RenderingSpeed.FLASH).build(), "rendering_speed", ""),
                arguments(v3().style(StyleType.FICTION).build(), "style_type", ""),
                arguments(v3().styleReference(IMAGE).styleReference(IMAGE).build(), "style_reference_images", ""),
                arguments(v3().resolution(new Resolution(512, 1536)).build(), "resolution", ""),
                arguments(v3().styleCode(CODE).build(), "style_codes", ""),
                arguments(v3().stylePreset(PRESET).build(), "style_preset", ""),
                arguments(v3().palette(PALETTE).build(), "color_palette", ""),
                arguments(v3().character(CHARACTER).build(), "character_reference_images", ""));
    }

    private static Stream<Arguments> others() {
        V3Remix.Builder remix = V3Remix.builder(IMAGE, "x");
        V3Edit.Builder edit = V3Edit.builder(IMAGE, Pictures.mask(8, 8, 32), "x");
        V3ReplaceBackground.Builder background = V3ReplaceBackground.builder(IMAGE, "x");
        V3Reframe reframe = V3Reframe.of(IMAGE, new Resolution(1024, 1024));
        return Stream.of(
                arguments(remix.imageWeight(1).stylePreset(PRESET).build(), "style_preset", ""),
                arguments(edit.aspectRatio(new AspectRatio(1, 1)).build(), "", "aspect_ratio"),
                arguments(edit.negativePrompt("y").build(), "", "negative_prompt aspect_ratio"),
                arguments(
                        V3Edit.builder(IMAGE, Pictures.mask(8, 8, 32), "x")
                                .styleReference(IMAGE)
                                .build(),
                        "style_reference_images",
                        ""),
                arguments(background.style(StyleType.AUTO).build(), "", "style_type"),
                arguments(background.palette(PALETTE).build(), "color_palette", "style_type"),
                arguments(reframe, "operation", ""));
    }

    private static Stream<Arguments> legacy() {
        LegacyGenerate.Builder generate = LegacyGenerate.builder(ModelId.V_2, "x");
        LegacyEdit.Builder edit = LegacyEdit.builder(ModelId.V_2, IMAGE, Pictures.mask(8, 8, 32), "x");
        return Stream.of(
                arguments(generate.resolution(new Resolution(1024, 1024)).build(), "", ""),
                arguments(
                        LegacyGenerate.builder(ModelId.V_2, "x")
                                .palette(PALETTE)
                                .build(),
                        "color_palette",
                        ""),
                arguments(
                        LegacyRemix.builder(ModelId.V_2, IMAGE, "x")
                                .style(StyleType.FICTION)
                                .build(),
                        "style_type",
                        ""),
                arguments(edit.style(StyleType.FICTION).build(), "style_type", ""),
                arguments(Describe.of(IMAGE), "", ""),
                arguments(Describe.of(IMAGE, Describe.Model.V_2), "describe_model_version", ""));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void check_atAiHubMix_warnsOfWhatItsPagesLeaveOut(Operation<?> operation, String aiHubMix, String vendor) {
        assertWarnings(GatewayProfile.aiHubMix(), operation, aiHubMix);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void check_atTheVendorAndRelays_warnsOfWhatItsSpecificationLeavesOut(
            Operation<?> operation, String aiHubMix, String vendor) {
        assertWarnings(GatewayProfile.ideogram(), operation, vendor);
        assertWarnings(GatewayProfile.relay(), operation, vendor);
    }

    private static void assertWarnings(GatewayProfile gateway, Operation<?> operation, String fields) {
        assertThat(new Validator(gateway).check(operation, CallOptions.defaults()))
                .allSatisfy(violation -> {
                    assertThat(violation.rule()).isEqualTo("documented");
                    assertThat(violation.severity()).isEqualTo(Violation.Severity.WARNING);
                    assertThat(violation.message()).contains(gateway.name()).contains(operation.name());
                })
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(fields.isEmpty() ? new String[0] : fields.split(" ", -1));
    }

    private static V3Generate.Builder v3() {
        return V3Generate.builder("x");
    }
}
