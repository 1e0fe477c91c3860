package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.bytes;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Style;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class V3GenerateTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.enqueue(pictures());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void generate_promptWithTheBoundaryOfTheClient_getsAFormWithAnother() throws Exception {
        server.enqueue(pictures());
        RetrofitTransport service = aService(server);
        generate(service);
        String used = boundary(server.takeRequest());
        String forged = "x\r\n--" + used + "\r\nContent-Disposition: form-data; name=\"num_images\"\r\n\r\n8";
        byte[] png = bytes("\u0089PNG\r\n\u001a\n");
        V3Generate operation =
                V3Generate.builder(forged).styleReference(oneShot("a.png", png)).build();

        CheckedCalls.execute(service, operation, LONG_TIMEOUT);

        RecordedRequest request = server.takeRequest();
        assertThat(boundary(request)).isNotEqualTo(used).hasSameSizeAs(used);
        assertThat(SentPart.of(request))
                .extracting(SentPart::content)
                .containsExactly(ByteString.encodeUtf8(forged), ByteString.of(png));
    }

    private static String boundary(RecordedRequest request) {
        return request.getHeader("Content-Type").replaceFirst(".*boundary=", "");
    }

    static Stream<Arguments> forms() {
        V3Generate.Builder bare = V3Generate.builder("x");
        return Stream.of(
                Arguments.of(
                        V3Generate.of("Zürich \uD83D\uDE00\r\n--x"),
                        List.of("name=\"prompt\" - Zürich \uD83D\uDE00\r\n--x")),
                Arguments.of(
                        V3Generate.builder("p")
                                .negativePrompt("n")
                                .magicPrompt(MagicPrompt.OFF)
                                .style(StyleType.DESIGN)
                                .aspectRatio(AspectRatio.parse("16:9"))
                                .numImages(2)
                                .seed(0)
                                .speed(RenderingSpeed.TURBO)
                                .stylePreset(new StylePreset("WATERCOLOR"))
                                .palette(ColorPalette.preset("EMBER"))
                                .build(),
                        List.of(
                                "name=\"prompt\" - p",
                                "name=\"negative_prompt\" - n",
                                "name=\"magic_prompt\" - OFF",
                                "name=\"style_type\" - DESIGN",
                                "name=\"aspect_ratio\" - 16x9",
                                "name=\"num_images\" - 2",
                                "name=\"seed\" - 0",
                                "name=\"rendering_speed\" - TURBO",
                                "name=\"style_preset\" - WATERCOLOR",
                                "name=\"color_palette\" application/json {\"name\":\"EMBER\"}")),
                Arguments.of(
                        bare.resolution(Resolution.parse("1312x736"))
                                .styleCode(new V3Style.Code("0a1b2c3d"))
                                .styleCode(new V3Style.Code("FFFFFFFF"))
                                .palette(ColorPalette.of(
                                        ColorPalette.WeightedColor.of("#FF0000", "0.5"),
                                        ColorPalette.WeightedColor.of("#0f0")))
                                .build(),
                        List.of(
                                "name=\"prompt\" - x",
                                "name=\"resolution\" - 1312x736",
                                "name=\"style_codes\" - 0a1b2c3d",
                                "name=\"style_codes\" - FFFFFFFF",
                                "name=\"color_palette\" application/json {\"members\":[{\"color_hex\":\"#FF0000\","
                                        + "\"color_weight\":0.5},{\"color_hex\":\"#0f0\"}]}")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void generate_anyParameters_sendsOnlyTheSetOnes(V3Generate operation, List<String> expected) throws Exception {
        CheckedCalls.execute(aService(server), operation, LONG_TIMEOUT);

        assertThat(SentPart.of(server.takeRequest())).extracting(SentPart::line).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> gateways() {
        return Stream.of(
                Arguments.of(HttpGateway.aiHubMix(), "/ideogram/v1/ideogram-v3/generate", "Api-Key", KEY),
                Arguments.of(HttpGateway.ideogram(), "/v1/ideogram-v3/generate", "Api-Key", KEY),
                Arguments.of(
                        HttpGateway.relay(URI.create("https://relay.example")),
                        "/ideogram/v1/ideogram-v3/generate",
                        "Authorization",
                        "Bearer " + KEY));
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void generate_anyGateway_usesItsPathAndItsKeyHeaderOnly(
            HttpGateway gateway, String path, String header, String value) throws Exception {
        generate(aService(gateway.withBaseUrl(server.url("/").uri())).build());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST " + path + " HTTP/1.1");
        assertThat(request.getHeaders().values(header)).containsExactly(value);
        assertThat(request.getHeaders().toString().replaceFirst(KEY, "")).doesNotContain(KEY);
        assertThat(request.getHeader("Api-Key") == null).isNotEqualTo(request.getHeader("Authorization") == null);
    }

    @Test
    void generate_baseUrlWithPath_keepsIt() throws Exception {
        generate(aService(aGateway(server).withBaseUrl(server.url("/proxy/a/").uri()))
                .build());

        assertThat(server.takeRequest().getPath()).isEqualTo("/proxy/a/ideogram/v1/ideogram-v3/generate");
    }

    @Test
    void generate_withFiles_streamsThemWithNameTypeAndLength() throws Exception {
        byte[] jpeg = bytes("\u00ff\u00d8\u00ff\u00e0 the rest of it");
        byte[] webp = bytes("RIFF0000WEBPVP8 and more");
        V3Generate operation = V3Generate.builder("p")
                .styleReference(oneShot("holiday.JPEG", jpeg))
                .styleReference(oneShot("a\"b\r\nc.png", webp))
                .build();

        CheckedCalls.execute(aService(server), operation, LONG_TIMEOUT);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeader("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
        assertThat(request.getHeader("Transfer-Encoding")).isNull();
        assertThat(SentPart.of(request).subList(1, 3))
                .extracting(
                        SentPart::disposition,
                        SentPart::contentType,
                        part -> part.content().toByteArray())
                .containsExactly(
                        tuple("name=\"style_reference_images\"; filename=\"holiday.JPEG\"", "image/jpeg", jpeg),
                        tuple(
                                "name=\"style_reference_images\"; filename=\"a%22b%0D%0Ac.png.webp\"",
                                "image/webp", webp));
    }

    @Test
    void generate_withExtraParameter_sendsItUnchanged() throws Exception {
        CallOptions options = LONG_TIMEOUT.withExtraParameter("enable_copyright_detection", "true");

        CheckedCalls.execute(aService(server), V3Generate.of("p"), options);

        assertThat(SentPart.of(server.takeRequest()))
                .extracting(SentPart::line)
                .containsExactlyInAnyOrder("name=\"enable_copyright_detection\" - true", "name=\"prompt\" - p");
    }

    private static ImageSource oneShot(String name, byte[] content) {
        return ImageSource.oneShot(name, content.length, () -> new ByteArrayInputStream(content));
    }
}
