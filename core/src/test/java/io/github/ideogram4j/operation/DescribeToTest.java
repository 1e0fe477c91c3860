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

/** Each operation passes exactly what is set, under the documented names, in a stable order, scalars before files. */
final class DescribeToTest {
    private static final String V3_PROMPT =
            "text prompt=p; text negative_prompt=n; constant magic_prompt=ON; " + "constant style_type=FICTION; ";
    private static final String SAMPLING = "number num_images=3; number seed=7; ";
    private static final String STYLE = "constant rendering_speed=QUALITY; constant style_codes=00000001; "
            + "constant style_codes=00000002; constant style_preset=AURA; palette color_palette=#123456+#abc; ";
    private static final String REFERENCES =
            "file style_reference_images=style-1; file style_reference_images=style-2; ";
    private static final String CHARACTER =
            "file character_reference_images=face; file character_reference_images_mask=face-mask; ";
    private static final String SIZE = "ratio aspect_ratio=16x9; resolution resolution=1312x736; ";
    private static final String LEGACY_SCENE = "text prompt=p; text negative_prompt=n; "
            + "constant magic_prompt_option=AUTO; constant style_type=RENDER_3D; constant model=V_2_TURBO; " + SIZE
            + SAMPLING + "palette color_palette=EMBER; ";

    private static final Map<String, String> BARE = Map.ofEntries(
            Map.entry("v3-generate", "text prompt=p"),
            Map.entry("v3-remix", "text prompt=p; file image=image"),
            Map.entry("v3-edit", "text prompt=p; file image=image; file mask=mask"),
            Map.entry("v3-reframe", "resolution resolution=1312x736; file image=image"),
            Map.entry("v3-replace-background", "text prompt=p; file image=image"),
            Map.entry("legacy-generate", "text prompt=p; constant model=V_2_TURBO"),
            Map.entry("legacy-remix", "text prompt=p; constant model=V_2_TURBO; file image_file=image"),
            Map.entry("legacy-edit", "text prompt=p; constant model=V_2_TURBO; file image_file=image; file mask=mask"),
            Map.entry("upscale", "file image_file=image"),
            Map.entry("describe", "file image_file=image"));

    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("v3-generate", V3_PROMPT + SIZE + SAMPLING + STYLE + REFERENCES + CHARACTER),
            Map.entry(
                    "v3-remix",
                    V3_PROMPT + "number image_weight=60; " + SIZE + SAMPLING + STYLE + "file image=image; " + REFERENCES
                            + CHARACTER),
            Map.entry(
                    "v3-edit",
                    V3_PROMPT + "ratio aspect_ratio=16x9; " + SAMPLING + STYLE + "file image=image; file mask=mask; "
                            + REFERENCES + CHARACTER),
            Map.entry(
                    "v3-reframe",
                    "resolution resolution=1312x736; " + SAMPLING + STYLE + "file image=image; " + REFERENCES),
            Map.entry(
                    "v3-replace-background",
                    "text prompt=p; constant magic_prompt=OFF; constant style_type=DESIGN; " + SAMPLING + STYLE
                            + "file image=image; " + REFERENCES),
            Map.entry("legacy-generate", LEGACY_SCENE),
            Map.entry("legacy-remix", LEGACY_SCENE + "number image_weight=60; file image_file=image"),
            Map.entry(
                    "legacy-edit",
                    "text prompt=p; constant magic_prompt_option=ON; constant style_type=ANIME; constant model=V_2_TURBO; "
                            + SAMPLING + "file image_file=image; file mask=mask"),
            Map.entry(
                    "upscale",
                    "text prompt=p; number resemblance=11; number detail=22; constant magic_prompt_option=ON; "
                            + SAMPLING + "file image_file=image"),
            Map.entry("describe", "constant describe_model_version=V_2; file image_file=image"));

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
    void describeTo_operation_passesExactlyWhatIsSetInOrder(Operation<?> operation, String expected) {
        assertThat(RecordedParameters.of(operation)).containsExactlyElementsOf(lines(expected));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describeTo_anyOperation_passesScalarsBeforeFiles(Operation<?> operation, String expected) {
        List<String> recorded = RecordedParameters.of(operation);

        int firstFile = IntStream.range(0, recorded.size())
                .filter(i -> recorded.get(i).startsWith("file "))
                .findFirst()
                .orElse(recorded.size());
        assertThat(recorded.subList(firstFile, recorded.size())).allMatch(line -> line.startsWith("file "));
    }
}
