package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Samples.png;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example answers of the gateways' documentation, with long texts shortened. */
class DocumentedAnswersTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static List<Operation<ImageBatch>> documentedWithAnAnswer() {
        return List.of(
                LegacyGenerate.of(ModelId.V_2, "p"),
                LegacyEdit.of(ModelId.V_2, png("a"), png("b"), "p"),
                LegacyRemix.of(ModelId.V_2, png("a"), "p"),
                Upscale.of(png("a")));
    }

    @ParameterizedTest
    @MethodSource("documentedWithAnAnswer")
    void execute_answerOfAiHubMix_isReadInFull(Operation<ImageBatch> operation) {
        answer("""
                {
                  "created": "2000-01-23T04:56:07Z",
                  "data": [
                    {
                      "prompt": "A serene tropical beach scene. 穏やかな熱帯のビーチの風景。",
                      "resolution": "1024x1024",
                      "is_image_safe": true,
                      "seed": 12345,
                      "url": "https://ideogram.ai/api/images/direct/8YEpFzHuS-S6xXEGmCsf7g",
                      "style_type": "REALISTIC"
                    }
                  ]
                }""");

        assertThat(CheckedCalls.execute(aService(server), operation, LONG_TIMEOUT))
                .isEqualTo(new ImageBatch(
                        List.of(new GeneratedImage(
                                Optional.of("https://ideogram.ai/api/images/direct/8YEpFzHuS-S6xXEGmCsf7g"),
                                Optional.empty(),
                                true,
                                OptionalLong.of(12345),
                                Optional.of("1024x1024"),
                                Optional.empty(),
                                Optional.of("A serene tropical beach scene. 穏やかな熱帯のビーチの風景。"),
                                Optional.of("REALISTIC"))),
                        Optional.of("2000-01-23T04:56:07Z"),
                        Optional.empty()));
    }

    @Test
    void execute_answerOfTheRelay_isReadInFull() {
        String url = "https://ideogram.ai/api/images/ephemeral/TMbGtdqTRQST8EoZoCjtiw.png?exp=1724859637"
                + "&sig=62b8379501193e1acb70e7ceca83e31a7b5e83524c2ce64cb33e5e86aed25dd8";
        answer("""
                {"created": "2024-08-27T15:40:31.101790+00:00", "data": [{"is_image_safe": true,
                "prompt": "A serene and picturesque tropical beach scene", "resolution": "768x1232", "seed": 12345,
                "url": "%s"}]}""".replace("%s", url));

        assertThat(CheckedCalls.execute(aService(server), LegacyRemix.of(ModelId.V_1, png("a"), "p"), LONG_TIMEOUT))
                .isEqualTo(new ImageBatch(
                        List.of(new GeneratedImage(
                                Optional.of(url),
                                Optional.of(Instant.parse("2024-08-28T15:40:37Z")),
                                true,
                                OptionalLong.of(12345),
                                Optional.of("768x1232"),
                                Optional.empty(),
                                Optional.of("A serene and picturesque tropical beach scene"),
                                Optional.empty())),
                        Optional.of("2024-08-27T15:40:31.101790+00:00"),
                        Optional.empty()));
    }

    @Test
    void describe_answerOfAiHubMix_isReadInFull() {
        answer("""
                {
                  "descriptions": [
                    { "text": "A cat with striped patterns, sitting upright." },
                    { "text": "縞模様の猫がきちんと座っている。" }
                  ]
                }""");

        assertThat(CheckedCalls.execute(aService(server), Describe.of(png("a")), LONG_TIMEOUT)
                        .texts())
                .containsExactly("A cat with striped patterns, sitting upright.", "縞模様の猫がきちんと座っている。");
    }

    private void answer(String json) {
        server.enqueue(new MockResponse().setBody(json));
    }
}
