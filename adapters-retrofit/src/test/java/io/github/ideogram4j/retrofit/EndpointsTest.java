package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Samples.jpeg;
import static io.github.ideogram4j.retrofit.Samples.jsonPart;
import static io.github.ideogram4j.retrofit.Samples.png;
import static io.github.ideogram4j.retrofit.Samples.pngPart;
import static io.github.ideogram4j.retrofit.Samples.textPart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.V3Style;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The endpoint and the encoding of each operation, beyond the examples of the gateways' documentation. */
class EndpointsTest {
    private static final Resolution WIDE = Resolution.parse("1312x736");

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.enqueue(new MockResponse().setBody("{\"data\":[{}],\"descriptions\":[\"a\"]}"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of(V3Generate.of("p"), "/v1/ideogram-v3/generate"),
                Arguments.of(V3Remix.of(png("a"), "p"), "/v1/ideogram-v3/remix"),
                Arguments.of(V3Edit.of(png("a"), png("m"), "p"), "/v1/ideogram-v3/EDIT"),
                Arguments.of(V3Reframe.of(png("a"), WIDE), "/v1/ideogram-v3/reframe"),
                Arguments.of(V3ReplaceBackground.of(png("a"), "p"), "/v1/ideogram-v3/replace-background"),
                Arguments.of(LegacyGenerate.of(ModelId.V_2, "p"), "/generate"),
                Arguments.of(LegacyRemix.of(ModelId.V_2, png("a"), "p"), "/remix"),
                Arguments.of(LegacyEdit.of(ModelId.V_2, png("a"), png("m"), "p"), "/edit"),
                Arguments.of(Upscale.of(png("a")), "/upscale"),
                Arguments.of(Describe.of(png("a")), "/describe"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void execute_atTheVendor_usesPathWithoutPrefixAndInpaintForV3Edit(Operation<?> operation, String path)
            throws Exception {
        execute(HttpGateway.ideogram(), operation);

        assertThat(server.takeRequest().getRequestLine())
                .isEqualTo("POST " + path.replace("EDIT", "inpaint") + " HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void execute_atARelay_usesPathsOfAiHubMixAndBearerKey(Operation<?> operation, String path) throws Exception {
        execute(HttpGateway.relay(URI.create("https://relay.example")), operation);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getPath()).isEqualTo("/ideogram" + path.replace("EDIT", "edit"));
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + Fixtures.KEY);
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        assertThat(request.getHeader("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
    }

    static Stream<Arguments> requestsInJson() {
        LegacyGenerate.Builder generate = LegacyGenerate.builder(ModelId.V_2, "p");
        return Stream.of(
                Arguments.of(
                        LegacyGenerate.of(ModelId.V_1, "Zürich \uD83D\uDE00 a%20b\n\"</"),
                        "{\"prompt\":\"Zürich \uD83D\uDE00 a%20b\\n\\\"</\",\"model\":\"V_1\"}"),
                Arguments.of(
                        LegacyGenerate.builder(ModelId.V_2, "p")
                                .aspectRatio(AspectRatio.parse("SPECT_16_10"))
                                .seed(0)
                                .palette(ColorPalette.preset("EMBER"))
                                .build(),
                        "{\"prompt\":\"p\",\"model\":\"V_2\",\"aspect_ratio\":\"ASPECT_16_10\",\"seed\":0,"
                                + "\"color_palette\":{\"name\":\"EMBER\"}}"),
                Arguments.of(
                        generate.resolution(WIDE)
                                .numImages(8)
                                .palette(ColorPalette.of(
                                        ColorPalette.WeightedColor.of("#FF0000", "0.5"),
                                        ColorPalette.WeightedColor.of("#0f0")))
                                .build(),
                        "{\"prompt\":\"p\",\"model\":\"V_2\",\"resolution\":\"RESOLUTION_1312_736\",\"num_images\":8,"
                                + "\"color_palette\":{\"members\":[{\"color_hex\":\"#FF0000\",\"color_weight\":0.5},"
                                + "{\"color_hex\":\"#0f0\"}]}}"));
    }

    @ParameterizedTest
    @MethodSource("requestsInJson")
    void execute_legacyGenerate_sendsOneJsonObjectOfTheSetParameters(LegacyGenerate operation, String expected)
            throws Exception {
        execute(HttpGateway.aiHubMix(), operation);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"image_request\":" + expected + "}");
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        V3Reframe.builder(png("a.png"), WIDE)
                                .numImages(2)
                                .styleReference(png("b.png"))
                                .styleReference(png("c.png"))
                                .build(),
                        List.of(
                                textPart("resolution", "1312x736"),
                                textPart("num_images", "2"),
                                pngPart("image", "a.png"),
                                pngPart("style_reference_images", "b.png"),
                                pngPart("style_reference_images", "c.png"))),
                Arguments.of(
                        V3Remix.builder(png("a.png"), "p")
                                .resolution(WIDE)
                                .styleCode(new V3Style.Code("0a1b2c3d"))
                                .styleCode(new V3Style.Code("FFFFFFFF"))
                                .character(CharacterReference.of(png("c.png"), png("m.png")))
                                .build(),
                        List.of(
                                textPart("prompt", "p"),
                                textPart("resolution", "1312x736"),
                                textPart("style_codes", "0a1b2c3d"),
                                textPart("style_codes", "FFFFFFFF"),
                                pngPart("image", "a.png"),
                                pngPart("character_reference_images", "c.png"),
                                pngPart("character_reference_images_mask", "m.png"))),
                Arguments.of(
                        Upscale.builder(png("a.png"))
                                .prompt("p")
                                .resemblance(1)
                                .detail(100)
                                .magicPrompt(MagicPrompt.OFF)
                                .numImages(2)
                                .build(),
                        List.of(
                                jsonPart(
                                        "image_request",
                                        "{\"prompt\":\"p\",\"resemblance\":1,\"detail\":100,"
                                                + "\"magic_prompt_option\":\"OFF\",\"num_images\":2}"),
                                pngPart("image_file", "a.png"))),
                Arguments.of(
                        Describe.of(png("a.png"), Describe.Model.V_2),
                        List.of(textPart("describe_model_version", "V_2"), pngPart("image_file", "a.png"))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void execute_withFiles_sendsAFormOfTheSetParametersScalarsFirst(Operation<?> operation, List<SentPart> expected)
            throws Exception {
        execute(HttpGateway.aiHubMix(), operation);

        assertThat(SentPart.of(server.takeRequest())).containsExactlyElementsOf(expected);
    }

    @Test
    void extraParameters_ofJsonRequest_areTypedFields() throws Exception {
        CallOptions options = LONG_TIMEOUT
                .withExtraParameter("a", "true")
                .withExtraParameter("b", "-1.50")
                .withExtraParameter("c", "007")
                .withExtraParameter("d", "V_0_3")
                .withExtraParameter("e", "");

        CheckedCalls.execute(aService(server), LegacyRemix.of(ModelId.V_2, png("a.png"), "p"), options);

        assertThat(SentPart.of(server.takeRequest()).get(0))
                .isEqualTo(
                        jsonPart(
                                "image_request",
                                "{\"a\":true,\"b\":-1.50,\"c\":\"007\",\"d\":\"V_0_3\",\"e\":\"\",\"prompt\":\"p\",\"model\":\"V_2\"}"));
    }

    @Test
    void extraParameters_ofForm_areParts() throws Exception {
        CheckedCalls.execute(
                aService(server), Describe.of(jpeg("a.jpg")), LONG_TIMEOUT.withExtraParameter("a", "true"));

        assertThat(SentPart.of(server.takeRequest()).get(0)).isEqualTo(textPart("a", "true"));
    }

    @Test
    void execute_secondFileCannotBeOpened_closesTheFirstAndSendsNothing() {
        AtomicInteger closed = new AtomicInteger();
        ImageSource source = ImageSource.oneShot("a.png", 1, () -> new ByteArrayInputStream(Samples.PNG) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        ImageSource gone = ImageSource.oneShot("gone.png", 1, () -> {
            throw new IOException("taken away");
        });

        assertThatThrownBy(() -> CheckedCalls.execute(
                        aService(server), LegacyEdit.of(ModelId.V_2, source, gone, "p"), LONG_TIMEOUT))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("mask: gone.png cannot be read: IOException: taken away");

        assertThat(closed).hasValue(1);
        assertThat(server.getRequestCount()).isZero();
    }

    private void execute(HttpGateway gateway, Operation<?> operation) {
        CheckedCalls.execute(
                aService(gateway.withBaseUrl(server.url("/").uri())).build(), operation, LONG_TIMEOUT);
    }
}
