package io.github.ideogram4j.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation tells exactly what is set, under the documented names, scalars before files, always in one order. */
final class DescribeToTest {
    private static final String V3_WORDS =
            "text prompt=p; text negative_prompt=n; constant magic_prompt=ON; " + "constant style_type=FICTION; ";
    private static final String SAMPLING = "number num_images=3; number seed=7; ";
    private static final String LOOK = "constant rendering_speed=QUALITY; constant style_codes=00000001; "
            + "constant style_codes=00000002; constant style_preset=AURA; palette color_palette=#123456+#abc; ";
    private static final String STYLES = "file style_reference_images=style-1; file style_reference_images=style-2; ";
    private static final String CHARACTER =
            "file character_reference_images=face; file character_reference_images_mask=face-mask; ";
    private static final String CANVAS = "ratio aspect_ratio=16x9; resolution resolution=1312x736; ";
    private static final String LEGACY_SCENE = "text prompt=p; text negative_prompt=n; "
            + "constant magic_prompt_option=AUTO; constant style_type=RENDER_3D; constant model=V_2_TURBO; " + CANVAS
            + SAMPLING + "palette color_palette=EMBER; ";

    private static final Map<String, String> BARE = Map.of(
            "v3-generate", "text prompt=p",
            "v3-remix", "text prompt=p; file image=image",
            "v3-edit", "text prompt=p; file image=image; file mask=mask",
            "v3-reframe", "resolution resolution=1312x736; file image=image",
            "v3-replace-background", "text prompt=p; file image=image",
            "legacy-generate", "text prompt=p; constant model=V_2_TURBO",
            "legacy-remix", "text prompt=p; constant model=V_2_TURBO; file image_file=image",
            "legacy-edit", "text prompt=p; constant model=V_2_TURBO; file image_file=image; file mask=mask",
            "upscale", "file image_file=image",
            "describe", "file image_file=image");

    private static final Map<String, String> FULL = Map.of(
            "v3-generate",
            V3_WORDS + CANVAS + SAMPLING + LOOK + STYLES + CHARACTER,
            "v3-remix",
            V3_WORDS + "number image_weight=60; " + CANVAS + SAMPLING + LOOK + "file image=image; " + STYLES
                    + CHARACTER,
            "v3-edit",
            V3_WORDS + "ratio aspect_ratio=16x9; " + SAMPLING + LOOK + "file image=image; file mask=mask; " + STYLES
                    + CHARACTER,
            "v3-reframe",
            "resolution resolution=1312x736; " + SAMPLING + LOOK + "file image=image; " + STYLES,
            "v3-replace-background",
            "text prompt=p; constant magic_prompt=OFF; constant style_type=DESIGN; " + SAMPLING + LOOK
                    + "file image=image; " + STYLES,
            "legacy-generate",
            LEGACY_SCENE,
            "legacy-remix",
            LEGACY_SCENE + "number image_weight=60; file image_file=image",
            "legacy-edit",
            "text prompt=p; constant magic_prompt_option=ON; constant style_type=ANIME; constant model=V_2_TURBO; "
                    + SAMPLING + "file image_file=image; file mask=mask",
            "upscale",
            "text prompt=p; number resemblance=11; number detail=22; constant magic_prompt_option=ON; " + SAMPLING
                    + "file image_file=image",
            "describe",
            "constant describe_model_version=V_2; file image_file=image");

    static Stream<Arguments> operations() {
        return Stream.concat(rows(Operations.bare(), BARE), rows(Operations.full(), FULL));
    }

    private static Stream<Arguments> rows(List<Operation<?>> operations, Map<String, String> expected) {
        return operations.stream()
                .map(operation -> arguments(operation, expected.getOrDefault(operation.name(), "no row")));
    }

    private static List<String> lines(String expected) {
        return Arrays.stream(expected.split(";", -1))
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describeTo_operation_tellsExactlyWhatIsSetInOrder(Operation<?> operation, String expected) {
        assertThat(RecordedParameters.of(operation)).containsExactlyElementsOf(lines(expected));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describeTo_anyOperation_tellsScalarsBeforeFiles(Operation<?> operation, String expected) {
        List<String> recorded = RecordedParameters.of(operation);

        int firstFile = IntStream.range(0, recorded.size())
                .filter(i -> recorded.get(i).startsWith("file "))
                .findFirst()
                .orElse(recorded.size());
        assertThat(recorded.subList(firstFile, recorded.size())).allMatch(line -> line.startsWith("file "));
    }
}
