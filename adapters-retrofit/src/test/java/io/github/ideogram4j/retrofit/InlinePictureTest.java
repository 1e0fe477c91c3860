package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aPictureAt;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.IOException;
import java.util.Optional;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlinePictureTest {
    private static final String PNG = ByteString.of(Samples.PNG).base64();
    private static final String PNG_LINK = "data:image/png;base64," + PNG;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b64_json", "base64_json"})
    void picture_inTheAnswer_isOpenedWithoutAnotherRequest(String field) {
        GeneratedImage image = answered("{\"" + field + "\":\"" + PNG + "\",\"url\":null}");

        assertThat(image.available()).isTrue();
        assertThat(image.url()).contains(PNG_LINK);
        assertThat(aService(server).open(image, LONG_TIMEOUT)).hasBinaryContent(Samples.PNG);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void picture_inTheFormatOfAiHubMixsOwnEndpoint_isOpened() {
        server.enqueue(new MockResponse()
                .setBody("{\"output\":{\"b64_json\":[{\"bytesBase64\":\"" + PNG + "\"}],\"new\":1}}"));

        assertThat(generate(aService(server)).images())
                .extracting(GeneratedImage::url)
                .containsExactly(Optional.of(PNG_LINK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"x\"", "{}", "{\"b64_json\":1}", "{\"b64_json\":[1]}"})
    void output_inAnotherFormat_isIgnored(String output) {
        server.enqueue(
                new MockResponse().setBody("{\"output\":" + output + ",\"data\":[{\"b64_json\":\"" + PNG + "\"}]}"));

        assertThat(generate(aService(server)).images()).hasSize(1);
    }

    @Test
    void picture_asDataUri_isKept() {
        assertThat(answered("{\"b64_json\":\"" + PNG_LINK + "\"}").url()).contains(PNG_LINK);
        assertThat(answered("{\"url\":\"" + PNG_LINK + "\"}").url()).contains(PNG_LINK);
    }

    @Test
    void picture_withLinkAndBytes_isTheLink() {
        assertThat(answered("{\"b64_json\":\"" + PNG + "\",\"url\":\"https://h.example/i.png?exp=12\"}"))
                .extracting(GeneratedImage::url)
                .isEqualTo(Optional.of("https://h.example/i.png?exp=12"));
    }

    @Test
    void picture_ofAnotherFormat_hasItsContentTypeInTheLink() {
        String jpeg = ByteString.of(Samples.JPEG).base64();

        assertThat(answered("{\"b64_json\":\"" + jpeg + "\"}").url()).contains("data:image/jpeg;base64," + jpeg);
        assertThat(answered("{\"b64_json\":\"AAAA\"}").url()).contains("data:application/octet-stream;base64,AAAA");
        assertThat(answered("{\"b64_json\":\"@@\"}").url()).contains("data:application/octet-stream;base64,@@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "{\"a\":1}"})
    void picture_withoutBytes_hasNoLink(String value) {
        assertThat(answered("{\"b64_json\":" + value + "}").url()).isEmpty();
    }

    @Test
    void picture_inOneOfTwoFields_isRead() {
        assertThat(answered("{\"b64_json\":null,\"base64_json\":\"" + PNG + "\"}")
                        .url())
                .contains(PNG_LINK);
    }

    @Test
    void open_heldBackPicture_isUnavailable() {
        GeneratedImage image = answered("{\"b64_json\":\"" + PNG + "\",\"is_image_safe\":false}");

        assertThatThrownBy(() -> aService(server).open(image, LONG_TIMEOUT))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("held back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,%s", "DATA:;base64,%s", "data:a/b;c=d;base64,%s\n"})
    void open_anySpelling_isDecoded(String link) {
        GeneratedImage image = aPictureAt(link.replace("%s", PNG));

        assertThat(aService(server).open(image, LONG_TIMEOUT)).hasBinaryContent(Samples.PNG);
    }

    @Test
    void open_bytesThatAreNotBase64_isUnavailable() {
        assertThatThrownBy(() -> aService(server).open(aPictureAt("data:image/png;base64,@@@@"), LONG_TIMEOUT))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("not base64");
    }

    @Test
    void answer_withAPictureOfTenMebibytes_isRead() {
        byte[] picture = new byte[10 * 1024 * 1024];
        GeneratedImage image =
                answered("{\"b64_json\":\"" + ByteString.of(picture).base64() + "\"}");

        assertThat(aService(server).open(image, LONG_TIMEOUT)).hasBinaryContent(picture);
    }

    @Test
    void answer_largerThanEightPictures_isUnreadable() {
        Buffer mebibyte = new Buffer();
        for (int i = 0; i < 1024; i++) {
            mebibyte.writeUtf8("\"" + "x".repeat(1021) + "\",");
        }
        Buffer body = new Buffer().writeUtf8("{\"new\":[");
        for (int i = 0; i < 97; i++) {
            mebibyte.copyTo(body, 0, mebibyte.size()); // shares the segments
        }
        server.enqueue(new MockResponse().setBody(body.writeUtf8("1]}")));

        assertThat(failureOf(aService(server)))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("more than 100663296 bytes");
    }

    private GeneratedImage answered(String image) {
        server.enqueue(new MockResponse().setBody("{\"data\":[" + image + "]}"));
        return generate(aService(server)).images().get(0);
    }
}
