package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void answer_complete_isReadInFull() {
        ImageBatch batch = answered("""
                {"created":"2026-11-20T12:00:00Z","request_id":"r-1","new":{"a":[1,{}]},"data":[
                {"url":"https://h.example/i.png?exp=1795262400&sig=a%2Fb","prompt":"better","resolution":"1312x736",
                "upscaled_resolution":"2624x1472","is_image_safe":true,"seed":2147483648,"style_type":"BRAND_NEW","new":1},
                {"url":null,"prompt":"better","resolution":"1312x736","is_image_safe":false,"seed":0}]}
                """);

        assertThat(batch.created()).contains("2026-11-20T12:00:00Z");
        assertThat(batch.requestId()).contains("r-1");
        assertThat(batch.images())
                .containsExactly(
                        new GeneratedImage(
                                Optional.of("https://h.example/i.png?exp=1795262400&sig=a%2Fb"),
                                Optional.of(Instant.ofEpochSecond(1795262400)),
                                true,
                                OptionalLong.of(2147483648L),
                                Optional.of("1312x736"),
                                Optional.of("2624x1472"),
                                Optional.of("better"),
                                Optional.of("BRAND_NEW")),
                        new GeneratedImage(
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                OptionalLong.of(0),
                                Optional.of("1312x736"),
                                Optional.empty(),
                                Optional.of("better"),
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-01-23T04:56:07Z",
                "2000-01-23T04:56:07+00:00",
                "2000-01-23 04:56:07+00:00",
                "2024-08-27T15:40:31.101790+00:00",
                "2026-06-02T16:24Z"
            })
    void created_anyFormat_isKept(String created) {
        assertThat(answered("{\"created\":\"" + created + "\",\"data\":[{}]}").created())
                .contains(created);
    }

    @Test
    void created_asNumber_isKeptAsText() {
        assertThat(answered("{\"created\":1724773231,\"data\":[{}]}").created()).contains("1724773231");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":[],\"created\":null}",
                "{\"data\":[]} trailing",
                "{\"data\":[null,1]}",
                "{\"data\":{}}",
                "{\"error\":null}",
                "{\"error\":\"\",\"message\":\"ok\"}",
                "{\"code\":0}"
            })
    void answer_withoutPictures_isUnreadable(String json) {
        server.enqueue(new MockResponse().setBody(json).setHeader("X-Request-Id", "h-1"));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure)
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessage("aihubmix answered 200, but the answer has no pictures, request id h-1; "
                        + "the request may have been carried out and billed");
        assertThat(failure.reply().orElseThrow().body()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'t-7'}",
                "{'request_id':'t-7','id':'other'}",
                "{'request_id':'other','task_id':'t-7'}",
                "{'generation_id':'t-7'}",
                "{'code':'success','data':{'task_id':'t-7','status':'pending'}}",
                "{'data':{'id':'t-7'}}",
                "{'data':{'request_id':'t-7'}}",
                "{'data':[{'task_id':'t-7','status':'pending'}]}",
                "{'data':'t-7','code':'success','message':''}",
                "{'data':[],'request_id':'t-7'}",
                "{'error':'too slow','task_id':'t-7'}"
            })
    void answer_thatNamesATask_isUnreadableAndKeepsTheId(String json) {
        server.enqueue(new MockResponse()
                .setResponseCode(202)
                .setHeader("X-Request-Id", "h-1")
                .setBody(json.replace('\'', '"')));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure)
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("answered 202")
                .hasMessageContaining("request id t-7");
        assertThat(failure.reply().orElseThrow().requestId()).contains("t-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"no channel\"}}",
                "{\"error\":\"no channel\",\"data\":null}",
                "{\"data\":[],\"error\":[\"no channel\"]}",
                "{\"code\":500,\"message\":\"no channel\"}"
            })
    void answer_withAnErrorInPlaceOfPictures_isUnreadable(String json) {
        server.enqueue(new MockResponse().setBody(json));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure).isInstanceOf(MalformedAnswerException.class);
        assertThat(failure.reply().orElseThrow().body()).isEqualTo(json);
    }

    @Test
    void answer_withAnErrorBesidePictures_keepsThePictures() {
        assertThat(answered("{\"error\":\"one failed\",\"data\":[{\"url\":\"https://h.example/1.png\"}]}")
                        .images())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"\",\"seed\":null,\"is_image_safe\":null}",
                "{\"url\":{\"a\":1},\"seed\":\"x\",\"style_type\":[1],\"prompt\":null}",
                "{\"seed\":1.5,\"resolution\":\" \"}"
            })
    void picture_missingOrMalformedFields_areEmpty(String image) {
        assertThat(answered("{\"data\":[" + image + "]}").images())
                .containsExactly(Fixtures.picture(Optional.empty(), true, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdn.example/a.png?x=%2f, https://cdn.example/a.png?x=%2f",
        "/images/a.png, ROOT/images/a.png",
        "images/a.png, ROOT/ideogram/images/a.png",
        "//cdn.example/a.png, http://cdn.example/a.png",
        "'data:image/png;base64,AA', 'data:image/png;base64,AA'"
    })
    void url_relative_isResolvedAgainstTheGateway(String url, String expected) {
        String root = server.url("/").toString().replaceAll("/$", "");

        assertThat(answered("{\"data\":[{\"url\":\"" + url + "\"}]}")
                        .images()
                        .get(0)
                        .url())
                .contains(expected.replace("ROOT", root));
    }

    @ParameterizedTest
    @CsvSource({"?exp=12,12", "?a=1&exp=1795262400#f,1795262400", "?xexp=12,", "?exp=,", "?exp=x,", "?exp=999999999999,"
    })
    void url_withExpiry_hasItsExpiry(String query, Long seconds) {
        assertThat(answered("{\"data\":[{\"url\":\"https://h.example/i" + query + "\"}]}")
                        .images()
                        .get(0)
                        .expiresAt())
                .isEqualTo(Optional.ofNullable(seconds).map(Instant::ofEpochSecond));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>welcome</html>",
                "[]",
                "null",
                "{\"data\":{\"task_id\":\"t\"}}",
                "{\"data\":[{\"url\":\"https://h.exa"
            })
    void answer_malformed_isReceivedAndKeepsItsBeginning(String body) {
        server.enqueue(new MockResponse().setBody(body));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure).isInstanceOf(MalformedAnswerException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        assertThat(failure.reply().orElseThrow().body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'url':'https://h.example/1.png','seed':1},{'url':'https://h.example/2.png','prompt':'a li| 1.png,2.png",
                "{'url':'https://h.example/1.png'},{'url':'https://h.exa| 1.png",
                "{'url':null,'is_image_safe':false},{'url':'https://h.example/2.png'}| 2.png",
                "'https://h.example/1.png',{'prompt':'x'| 1.png"
            })
    void answer_truncated_keepsTheLinksReadBefore(String data, String expected) {
        server.enqueue(new MockResponse().setBody("{\"data\":[" + data.replace('\'', '"')));

        MalformedAnswerException failure = (MalformedAnswerException) failureOf(aService(server));

        assertThat(failure.images())
                .extracting(image -> image.url().orElse("").replace("https://h.example/", ""))
                .containsExactly(expected.split(","));
        assertThat(failure).hasMessageContaining("links to " + failure.images().size() + " pictures arrived before");
    }

    @Test
    void answer_truncatedInTheBytesOfAPicture_keepsNoPartOfThem() {
        server.enqueue(new MockResponse().setBody("{\"data\":[{\"b64_json\":\"iVBORw0KGgo"));

        assertThat(((MalformedAnswerException) failureOf(aService(server))).images())
                .isEmpty();
    }

    @Test
    void answer_withOnePictureOutsideAList_isRead() {
        assertThat(answered("{\"data\":{\"url\":\"https://h.example/1.png\",\"seed\":3}}")
                        .images())
                .extracting(image -> image.url().orElse(""))
                .containsExactly("https://h.example/1.png");
        assertThat(answered("{\"data\":{\"url\":null,\"is_image_safe\":false}}").images())
                .containsExactly(Fixtures.picture(Optional.empty(), false, Optional.empty()));
    }

    @Test
    void answer_withUnknownElements_keepsThePicturesBesideThem() {
        String json = "{\"data\":[null,1,[],{\"url\":\"https://h.example/1.png\"},\"https://h.example/2.png\"]}";

        assertThat(answered(json).images())
                .extracting(image -> image.url().orElse(""))
                .containsExactly("https://h.example/1.png", "https://h.example/2.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error: quota", "task:123", "C:\\\\out.png"})
    void answer_withTextThatIsNoLink_isNoPicture(String text) {
        server.enqueue(new MockResponse().setBody("{\"data\":\"" + text + "\"}"));
        server.enqueue(new MockResponse().setBody("{\"data\":[\"" + text + "\"]}"));
        RetrofitTransport service = aService(server);

        assertThat(failureOf(service)).isInstanceOf(MalformedAnswerException.class);
        assertThat(failureOf(service)).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void answer_thatEchoesTheKey_isRedactedInEveryText() {
        server.enqueue(new MockResponse()
                .setBody("{\"data\":[{\"url\":\"https://h.example/1.png\",\"prompt\":\"a " + Fixtures.KEY
                        + "\",\"style_type\":\"" + Fixtures.KEY + "\",\"resolution\":\"" + Fixtures.KEY + "\"}]}"));

        assertThat(generate(aService(server)).toString()).doesNotContain(Fixtures.KEY);
    }

    @Test
    void requestId_onlyInAHeader_isTakenFromTheHeader() {
        server.enqueue(new MockResponse().setHeader("X-Request-Id", "h-1").setBody("{\"data\":[{}]}"));
        server.enqueue(new MockResponse().setHeader("X-Request-Id", "h-2").setBody("{"));
        RetrofitTransport service = aService(server);

        assertThat(generate(service).requestId()).contains("h-1");
        assertThat(failureOf(service).reply().orElseThrow().requestId()).contains("h-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html>\\n<title>Sign in</title>| is not JSON: <!DOCTYPE html> <title>Sign in</title>",
                "404 page not found| is not a JSON object: 404 page not found",
                "key sk-canary-0123456789 is wrong| is not JSON: key [key] is wrong",
                "''| is empty",
                "'  '| is empty",
                "[]| is not a JSON object: []",
                "{'data':[{'url':'https://h| ends too early, at $.data[0].url",
                "{'data':[{'url':oops}]}| is malformed JSON at $.data[0].url",
                "{'data':{'url':'a'| ends too early, at $.data.url",
                "{'error':{'message':'no channel'}}| is an error without pictures"
            })
    void answer_malformed_isExplained(String body, String reason) {
        server.enqueue(new MockResponse().setBody(body.replace("\\n", "\n").replace('\'', '"')));

        assertThat(failureOf(aService(server)))
                .hasMessageStartingWith("aihubmix answered 200, but the answer " + reason)
                .hasMessageEndingWith("; the request may have been carried out and billed");
    }

    @Test
    void webPage_long_isCut() {
        server.enqueue(new MockResponse().setBody("<html>" + "x".repeat(10_000)));

        assertThat(failureOf(aService(server)).getMessage()).contains("xxx...").hasSizeLessThan(300);
    }

    @Test
    void answer_withByteOrderMark_isRead() {
        assertThat(answered("\ufeff{\"data\":[{\"url\":\"https://h.example/1.png\"}]}")
                        .images())
                .hasSize(1);
    }

    @Test
    void answer_withoutContent_isReceived() {
        server.enqueue(new MockResponse().setResponseCode(204));

        assertThat(failureOf(aService(server)).delivery()).isEqualTo(Delivery.RECEIVED);
    }

    private ImageBatch answered(String json) {
        server.enqueue(new MockResponse().setBody(json));
        return generate(aService(server));
    }
}
