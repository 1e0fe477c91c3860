package io.github.ideogram4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3Style;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that no model accepts are refused, and the message names field and value. */
final class ValueLimitsTest {
    private static final ImageSource IMAGE = Pictures.picture(1, 1);

    static Stream<Arguments> refused() {
        return Stream.of(numbers(), texts(), colors()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                wrong("num_images not in 1-8: 0", () -> V3Generate.builder("x").numImages(0)),
                wrong("num_images not in 1-8: 9", () -> Sampling.defaults().withCount(9)),
                wrong("seed < 0: -1", () -> V3Generate.builder("x").seed(-1)),
                wrong(
                        "image_weight not in 1-100: 0",
                        () -> V3Remix.builder(IMAGE, "x").imageWeight(0)),
                wrong(
                        "image_weight not in 1-100: 101",
                        () -> LegacyRemix.builder(ModelId.V_1, IMAGE, "x").imageWeight(101)),
                wrong(
                        "resemblance not in 1-100: 0",
                        () -> Upscale.builder(IMAGE).resemblance(0)),
                wrong("detail not in 1-100: 101", () -> Upscale.builder(IMAGE).detail(101)),
                wrong("strength not in 1-100: -5", () -> new Strength(-5)),
                wrong("aspect_ratio not in 1x1-99x99: 0x1", () -> new AspectRatio(0, 1)),
                wrong("aspect_ratio not in 1x1-99x99: 1x100", () -> new AspectRatio(1, 100)),
                wrong("resolution not in 1x1-99999x99999: 0x1", () -> new Resolution(0, 1)),
                wrong("resolution not in 1x1-99999x99999: 1x100000", () -> new Resolution(1, 100_000)),
                wrong("length < 0: -1", () -> ImageSource.of("a.png", -1, IMAGE::open)),
                wrong("length < 0: -1", () -> ImageSource.oneShot("a.png", -1, IMAGE::open)));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                wrong("prompt is blank", () -> V3Generate.of("")),
                wrong("prompt is blank", () -> V3Generate.of(" \t\n")),
                wrong("prompt is blank", () -> V3Generate.of("\u3000\u00a0\u2003")),
                wrong("negative_prompt is blank", () -> V3Generate.builder("x").negativePrompt(" ")),
                wrong("prompt has a zero character at index 1", () -> V3Generate.of("a\0b")),
                wrong("prompt has an unpaired surrogate at index 1", () -> V3Generate.of("a\ud83d")),
                wrong("prompt has an unpaired surrogate at index 0", () -> new Prompt("\ude00\ud83d")),
                wrong("file name is blank", () -> ImageSource.of(" ", 1, IMAGE::open)),
                wrong("model is not a constant of A-Z, 0-9 and _: 'v_2'", () -> new ModelId("v_2")),
                wrong("model is not a constant of A-Z, 0-9 and _: ''", () -> new ModelId("")),
                wrong("style_type is not a constant of A-Z, 0-9 and _: 'A B'", () -> new StyleType("A B")),
                wrong("style_preset is not a constant of A-Z, 0-9 and _: 'A\\'", () -> new StylePreset("A\\")),
                wrong(
                        "describe_model_version is not a constant of A-Z, 0-9 and _: '" + "A".repeat(60) + "...'",
                        () -> new Describe.Model("A".repeat(65))),
                wrong("style_codes is not 8 hexadecimal digits: '1234567'", () -> new V3Style.Code("1234567")),
                wrong("style_codes is not 8 hexadecimal digits: '1234567g'", () -> new V3Style.Code("1234567g")));
    }

    private static Stream<Arguments> colors() {
        return Stream.of(
                wrong("color_hex is not #RRGGBB or #RGB: '#12345'", () -> new ColorPalette.HexColor("#12345")),
                wrong("color_hex is not #RRGGBB or #RGB: '123456'", () -> new ColorPalette.HexColor("123456")),
                wrong("color_weight not in 0.05-1: '0.0499'", () -> ColorPalette.WeightedColor.of("#123", "0.0499")),
                wrong("color_weight not in 0.05-1: '1.01'", () -> ColorPalette.WeightedColor.of("#123", "1.01")),
                wrong("color_weight is not a number: 'half'", () -> ColorPalette.WeightedColor.of("#123", "half")),
                wrong("color_palette members not 1-8: 0", () -> ColorPalette.of()),
                wrong("color_palette members not 1-8: 9", () -> ColorPalette.of(colors(9))),
                wrong(
                        "color_palette is not a constant of A-Z, 0-9 and _: 'Ember'",
                        () -> ColorPalette.preset("Ember")));
    }

    static Stream<ThrowingCallable> accepted() {
        return Stream.of(
                () -> V3Generate.builder("x").numImages(1).numImages(8).seed(0).seed(Integer.MAX_VALUE),
                () -> Upscale.builder(IMAGE).resemblance(1).detail(100),
                () -> new AspectRatio(99, 99),
                () -> new Resolution(99_999, 99_999),
                () -> new Prompt("\ud83d\ude00"),
                () -> new ModelId("A".repeat(64)),
                () -> new V3Style.Code("0aF9bB00"),
                () -> ColorPalette.of(colors(8)),
                () -> ColorPalette.WeightedColor.of("#fff", "0.05"),
                () -> ColorPalette.WeightedColor.of("#FFFFFF", "1.0"),
                () -> ImageSource.of("a", 0, IMAGE::open));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void value_outsideItsLimits_isRefusedNamingFieldAndValue(String message, ThrowingCallable construction) {
        assertThatThrownBy(construction)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(message).doesNotContainPattern("\\p{Cntrl}|\\.$");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void value_atItsLimits_isTaken(ThrowingCallable construction) {
        assertThatCode(construction).doesNotThrowAnyException();
    }

    private static ColorPalette.WeightedColor[] colors(int count) {
        return Stream.generate(() -> ColorPalette.WeightedColor.of("#abc"))
                .limit(count)
                .toArray(ColorPalette.WeightedColor[]::new);
    }

    private static Arguments wrong(String message, ThrowingCallable construction) {
        return arguments(message, construction);
    }
}
