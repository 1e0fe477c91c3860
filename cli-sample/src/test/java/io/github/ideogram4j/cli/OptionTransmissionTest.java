package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.ReceivedCall;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.port.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option of a request arrives at the service as the parameter that the gateway documents. */
final class OptionTransmissionTest {
    private static final Map<String, String> KEY = Map.of("AIHUBMIX_API_KEY", "loopback-only-no-real-key");
    private static final FakeTransport SERVICE =
            FakeTransport.builder().gateway(Gateway.aiHubMix()).build();
    private static FakeServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = FakeServer.start(SERVICE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private ReceivedCall sent(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--gateway", "aihubmix", "--base-url", server.uri().toString()));
        if (!words.contains("describe")) {
            all.addAll(List.of("--out", folder.toString()));
        }
        int before = SERVICE.received().size();
        CommandOutcome outcome = CommandRunner.run(KEY, all.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(SERVICE.received()).hasSize(before + 1);
        return Objects.requireNonNull(SERVICE.received().get(before));
    }

    private List<String> words(String line) {
        String image = SampleImages.file(folder, "image.jpg", SampleImages.photograph(96, 64))
                .toString();
        String mask =
                SampleImages.file(folder, "mask.png", SampleImages.mask(96, 64)).toString();
        return Stream.of(line.split(" ", -1))
                .map(word -> word.replace("IMAGE", image).replace("MASK", mask))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "generate p --aspect-ratio 16:9, aspect_ratio, 16x9",
        "generate p --aspect-ratio ASPECT_16_9, aspect_ratio, 16x9",
        "generate p --resolution 1312x736, resolution, 1312x736",
        "generate p -n 3, num_images, 3",
        "generate p --num-images 2, num_images, 2",
        "generate p --seed 7, seed, 7",
        "generate p --speed turbo, rendering_speed, TURBO",
        "generate p --speed flash, rendering_speed, FLASH",
        "generate p --style realistic, style_type, REALISTIC",
        "generate p --style-code ABCDEF01, style_codes, ABCDEF01",
        "generate p --style-preset watercolor, style_preset, WATERCOLOR",
        "generate p --palette ember, color_palette, EMBER",
        "generate p --magic-prompt off, magic_prompt, OFF",
        "generate p --negative-prompt fog, negative_prompt, fog",
        "generate p --param enable_copyright_detection=true, enable_copyright_detection, true",
        "generate p --model v2, model, V_2",
        "generate p --model v2a-turbo, model, V_2A_TURBO",
        "generate p --model v1, model, V_1",
        "generate p --model v2 --aspect-ratio 16x9, aspect_ratio, 16x9",
        "generate p --model v2 --magic-prompt on, magic_prompt_option, ON",
        "remix IMAGE p --image-weight 60, image_weight, 60",
        "remix IMAGE p --model v2 --image-weight 30, image_weight, 30",
        "edit IMAGE MASK p --speed quality, rendering_speed, QUALITY",
        "reframe IMAGE --resolution 1312x736, resolution, 1312x736",
        "replace-background IMAGE p --magic-prompt auto, magic_prompt, AUTO",
        "upscale IMAGE --resemblance 40, resemblance, 40",
        "upscale IMAGE --detail 60, detail, 60",
        "describe IMAGE --describe-model v2, describe_model_version, V_2"
    })
    void option_isSentAsItsParameter(String line, String parameter, String value) {
        assertThat(sent(words(line)).parameters()).containsEntry(parameter, value);
    }

    @Test
    void styleReferences_areSentAsFiles() {
        List<ReceivedCall.Input> files = sent(words("generate p --style-reference IMAGE --style-reference IMAGE"))
                .inputs();

        assertThat(files)
                .extracting(ReceivedCall.Input::parameter)
                .containsExactly("style_reference_images", "style_reference_images");
    }
}
