package io.github.ideogram4j.fake.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.fake.ErrorDialect;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.PictureOutcome;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.operation.V3Generate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class FakeServerTest {
    private static final String V3 = "/ideogram/v1/ideogram-v3/";
    private static final byte[] IMAGE = bytes(Pictures.picture(64, 64));
    private static final byte[] MASK = bytes(Pictures.mask(64, 64, 64 * 32));
    private static final Pattern LINK = Pattern.compile("\"url\":\"http://([^/\"]+)(/[^\"]+)\"");

    private final FakeTransport fake = new FakeTransport();
    private final List<ServedRequest> log = new CopyOnWriteArrayList<>();
    private FakeServer server = FakeServer.builder(fake).observer(log::add).start();

    @AfterEach
    void close() {
        server.close();
    }

    private void beLenient() {
        server.close();
        server = FakeServer.builder(fake).observer(log::add).lenient(true).start();
    }

    // endpoints

    static Stream<Arguments> requests() {
        WireForm image = new WireForm().text("prompt", "p").file("image", "a.png", IMAGE);
        WireForm edit =
                new WireForm().text("prompt", "p").file("image", "a.png", IMAGE).file("mask", "m.png", MASK);
        return Stream.of(
                arguments("v3-generate", V3 + "generate", new WireForm().text("prompt", "p")),
                arguments("v3-remix", V3 + "remix", image),
                arguments("v3-edit", V3 + "edit", edit),
                arguments("v3-edit", V3 + "inpaint", edit),
                arguments(
                        "v3-reframe",
                        V3 + "reframe",
                        new WireForm().text("resolution", "1152x704").file("image", "a.png", IMAGE)),
                arguments("v3-replace-background", V3 + "replace-background", image),
                arguments(
                        "legacy-remix",
                        "/ideogram/remix",
                        new WireForm()
                                .text("image_request", "{\"prompt\": \"p\", \"seed\": 2}")
                                .file("image_file", "a.png", IMAGE)),
                arguments(
                        "legacy-edit",
                        "/ideogram/edit",
                        new WireForm()
                                .text("prompt", "p")
                                .text("model", "V_2")
                                .file("image_file", "a.png", IMAGE)
                                .file("mask", "m.png", MASK)),
                arguments(
                        "upscale",
                        "/ideogram/upscale",
                        new WireForm().text("image_request", " {} ").file("image_file", "a.png", IMAGE)),
                arguments("describe", "/ideogram/describe", new WireForm().file("image_file", "a.png", IMAGE)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void form_toAnyEndpoint_isCarriedOutWithAndWithoutPrefix(String operation, String path, WireForm form)
            throws IOException {
        RawClient.Reply reply = exchange(form.post(path));
        RawClient.Reply atVendor = exchange(form.post(path.substring("/ideogram".length())));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(atVendor.status()).isEqualTo(200);
        assertThat(fake.received()).extracting(call -> call.operation().name()).containsExactly(operation, operation);
        assertThat(log)
                .extracting(ServedRequest::operation)
                .allSatisfy(name -> assertThat(name).contains(operation));
    }

    @Test
    void json_toTheEndpointsThatTakeIt_isCarriedOut() throws IOException {
        RawClient.Reply v3 = exchange(WireForm.json(
                V3 + "generate",
                "{\"prompt\":\"p\",\"num_images\":2,\"style_codes\":[\"00ff00ff\"],"
                        + "\"color_palette\":{\"members\":[{\"color_hex\":\"#203040\",\"color_weight\":0.5}]}}"));
        RawClient.Reply legacy = exchange(WireForm.json(
                "/ideogram/generate",
                "{\"image_request\":{\"prompt\":\"\\u706f\",\"aspect_ratio\":\"ASPECT_16_10\",\"seed\":7}}"));

        assertThat(v3.status()).as(v3.text()).isEqualTo(200);
        assertThat(v3.text().split("\"url\"", -1)).hasSize(3);
        assertThat(legacy.text())
                .contains("\"prompt\":\"\\u706f\",\"resolution\":\"1232x768\",\"is_image_safe\":true,\"seed\":7");
        assertThat(legacy.header("content-type")).isEqualTo("application/json");
        assertThat(legacy.header("x-request-id")).startsWith("fake-");
    }

    @Test
    void operation_isThatOfTheBuilders() throws IOException {
        exchange(new WireForm()
                .text("prompt", "灯台 \"Neon\"")
                .text("seed", "7")
                .text("aspect_ratio", "16x10")
                .text("rendering_speed", "TURBO")
                .post(V3 + "generate"));

        assertThat(fake.received().get(0).operation())
                .isEqualTo(V3Generate.builder("灯台 \"Neon\"")
                        .seed(7)
                        .aspectRatio(new AspectRatio(16, 10))
                        .speed(RenderingSpeed.TURBO)
                        .build());
        assertThat(log.get(0).cost()).map(Object::toString).contains("$0.03");
        assertThat(log.get(0).prompt()).contains("灯台 \"Neon\"");
    }

    @Test
    void undocumentedFieldsOfTheVendor_arriveAsExtraParameters() throws IOException {
        RawClient.Reply reply = exchange(new WireForm()
                .text("prompt", "p")
                .text("custom_model_uri", "model/a/version/1")
                .post(V3 + "generate"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(fake.received().get(0).options().extraParameters())
                .containsEntry("custom_model_uri", "model/a/version/1");
    }

    // keys

    @ParameterizedTest
    @ValueSource(strings = {"Api-Key: k", "Authorization: Bearer k", "authorization: bearer k"})
    void key_inEitherHeader_isAccepted(String header) throws IOException {
        assertThat(exchange(withKey(header)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Authorization: Basic k", "Authorization: Bearer ", "Api-Key: "})
    void key_missing_is401InTheShapeOfTheGateway(String header) throws IOException {
        RawClient.Reply reply = exchange(withKey(header));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text())
                .startsWith("{\"error\":{\"message\":\"no key provided")
                .endsWith("\"type\":\"Aihubmix_api_error\"}}");
        assertThat(fake.received()).isEmpty();
    }

    private static byte[] withKey(String header) {
        String form = new String(new WireForm().text("prompt", "p").post(V3 + "generate"), StandardCharsets.UTF_8);
        return form.replace("Api-Key: k", header).getBytes(StandardCharsets.UTF_8);
    }

    // strict and lenient

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("{\"prompt\":\"p\",\"promt\":1}", "'promt' is no field", "did you mean prompt?"),
                arguments("{\"prompt\":\"p\",\"aspect_ratio\":\"SPECT_16_10\"}", "SPECT_16_10", "mean ASPECT_16_10?"),
                arguments("{\"prompt\":\"p\",\"aspect_ratio\":\"16:9\"}", "16:9", "mean ASPECT_16_9?"),
                arguments(
                        "{\"prompt\":\"p\",\"resolution\":\"1024x1024\",\"model\":\"V_2\"}",
                        "1024",
                        "RESOLUTION_1024_1024?"),
                arguments("{\"prompt\":\"p\",\"style_type\":\"CARTOON\"}", "CARTOON", "RENDER_3D, ANIME"),
                arguments("{\"prompt\":\"p\",\"seed\":\"2\"}", "seed is a string", "without quotes"),
                arguments("{\"prompt\":\"p\",\"seed\":null}", "seed is null", "leave it out"),
                arguments("{\"prompt\":\"p\",\"negative_prompt\":\"\"}", "negative_prompt is empty", "leave it out"),
                arguments("{\"prompt\":\"p\",\"model\":\"V_9\"}", "V_9", "did you mean V_"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void mistake_isRejectedWithAHintOrOverlooked(String fields, String what, String hint) throws IOException {
        byte[] request = WireForm.json("/ideogram/generate", "{\"image_request\":" + fields + "}");
        RawClient.Reply strict = exchange(request);
        beLenient();
        RawClient.Reply overlooked = exchange(request);

        assertThat(strict.status()).isEqualTo(400);
        assertThat(strict.text()).contains(what).contains(hint).contains("Aihubmix_api_error");
        assertThat(overlooked.status()).as(overlooked.text()).isEqualTo(200);
        assertThat(log.get(1).notes()).anyMatch(note -> note.contains(what));
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(V3 + "generate", new WireForm(), "prompt is missing"),
                arguments(V3 + "generate", new WireForm().text("prompt", " "), "prompt is blank"),
                arguments(V3 + "generate", new WireForm().text("prompt", "p").text("num_images", "9"), "1-8: 9"),
                arguments(V3 + "generate", new WireForm().text("prompt", "p").text("seed", "-1"), "seed < 0"),
                arguments(V3 + "generate", new WireForm().text("prompt", "p").text("seed", "2147483648"), "2147483647"),
                arguments(V3 + "generate", new WireForm().text("prompt", "p").text("seed", "1.0"), "whole number"),
                arguments(V3 + "generate", new WireForm().text("prompt", "p").text("prompt", "q"), "comes 2 times"),
                arguments(
                        V3 + "generate",
                        new WireForm()
                                .text("prompt", "p")
                                .text("aspect_ratio", "1x1")
                                .text("resolution", "1024x1024"),
                        "[resolution-or-ratio]"),
                arguments(
                        V3 + "generate",
                        new WireForm().file("prompt", "p.txt", new byte[] {65}),
                        "without a file name"),
                arguments(V3 + "remix", new WireForm().text("prompt", "p"), "image is missing"),
                arguments(V3 + "remix", new WireForm().text("prompt", "p").text("image", "x"), "send it as a file"),
                arguments(
                        V3 + "remix",
                        new WireForm().text("prompt", "p").file("image_file", "a.png", IMAGE),
                        "did you mean image?"),
                arguments(
                        V3 + "edit",
                        new WireForm()
                                .text("prompt", "p")
                                .file("image", "a.png", IMAGE)
                                .file("mask", "m", new byte[9]),
                        "mask"),
                arguments(V3 + "reframe", new WireForm().file("image", "a.png", IMAGE), "resolution is missing"),
                arguments("/ideogram/generate", new WireForm().text("prompt", "p"), "takes application/json"),
                arguments(
                        "/ideogram/upscale", new WireForm().file("image_file", "a", IMAGE), "image_request is missing"),
                arguments(
                        "/ideogram/edit",
                        new WireForm()
                                .text("prompt", "p")
                                .file("image_file", "a", IMAGE)
                                .file("mask", "m", MASK),
                        "model is missing"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("errors")
    void error_is400ThatSaysWhy(String path, WireForm form, String message) throws IOException {
        RawClient.Reply reply = exchange(form.post(path));

        assertThat(reply.text()).contains(message);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(fake.received()).isEmpty();
    }

    @Test
    void unknownPath_is404WithTheNearestPath() throws IOException {
        RawClient.Reply reply = exchange(WireForm.json("/ideogram/eidt", "{}"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).contains("did you mean /ideogram/edit?");
    }

    @Test
    void otherMethod_is405() throws IOException {
        RawClient.Reply reply = exchange(get("/ideogram/generate"));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("allow")).isEqualTo("POST");
    }

    @Test
    void urlEncodedForm_isToldWhatToSend() throws IOException {
        RawClient.Reply reply = exchange(WireForm.request(
                V3 + "generate", "application/x-www-form-urlencoded", "prompt=p".getBytes(StandardCharsets.UTF_8)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("takes multipart/form-data or application/json (curl: -F name=value");
    }

    // pictures

    @Test
    void link_usesTheHostOfTheRequestAndGivesThePicture() throws IOException {
        RawClient.Reply reply = generate(1);
        Matcher link = link(reply);
        RawClient.Reply head = readHead("HEAD " + link.group(2) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        RawClient.Reply picture = exchange(get(String.valueOf(link.group(2))));

        assertThat(link.group(1)).isEqualTo("localhost");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("content-type")).isEqualTo("image/png");
        assertThat(picture.header("content-length")).isEqualTo(Integer.toString(picture.body().length));
        assertThat(head.headers()).isEqualTo(picture.headers());
        assertThat(ImageHeader.read(new ByteArrayInputStream(picture.body())).width())
                .isEqualTo(512);
    }

    @Test
    void link_changedOrOfAnotherFake_is404() throws IOException {
        String path = String.valueOf(link(generate(1)).group(2));
        RawClient.Reply changed = exchange(get(path.replace("exp=", "exp=9")));
        RawClient.Reply elsewhere;
        try (FakeServer other = FakeServer.start(new FakeTransport());
                RawClient client = new RawClient(other.uri())) {
            elsewhere = client.send(get(path)).read();
        }

        assertThat(changed.status()).isEqualTo(404);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.text()).contains("unknown to this service");
    }

    @Test
    void pictureOutcomes_happenOnTheConnection() throws IOException {
        String path = String.valueOf(link(generate(1)).group(2));
        byte[] whole = exchange(get(path)).body();
        fake.nextPicture(PictureOutcome.GONE, PictureOutcome.CUT_OFF, PictureOutcome.STALLED, PictureOutcome.SILENT);

        assertThat(exchange(get(path)).status()).isEqualTo(404);
        RawClient.Reply cutOff = exchange(get(path));
        assertThat(cutOff.header("content-length")).isEqualTo(Integer.toString(whole.length));
        assertThat(cutOff.body()).isEqualTo(Arrays.copyOf(whole, whole.length / 2));
        try (RawClient stalled = new RawClient(server.uri());
                RawClient silent = new RawClient(server.uri())) {
            stalled.send(get(path));
            assertThat(stalled.readBody(whole.length / 2)).isEqualTo(Arrays.copyOf(whole, whole.length / 2));
            silent.send(get(path));
            server.close();
            assertThat(stalled.hasEnded()).isTrue();
            assertThat(silent.hasEnded()).isTrue();
        }
    }

    // outcomes of calls

    @Test
    void refusal_hasStatusCodeAndRetryAfter() throws IOException {
        fake.next(Outcome.refused(429)
                .withRetryAfter(Duration.ofMillis(1500))
                .withCode("inflight_limit")
                .withRequestId("r-1"));

        RawClient.Reply reply = generate(1);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("2");
        assertThat(reply.header("x-request-id")).isEqualTo("r-1");
        assertThat(reply.text())
                .isEqualTo("{\"error\":{\"message\":\"refused, as scripted\",\"code\":\"inflight_limit\","
                        + "\"type\":\"Aihubmix_api_error\"}}");
    }

    @Test
    void lostAndUnreachable_endTheConnectionWithoutAnswer() throws IOException {
        fake.next(Outcome.lost(), Outcome.unreachable());

        for (int i = 0; i < 2; i++) {
            try (RawClient client = new RawClient(server.uri())) {
                assertThat(client.send(v3(1)).hasEnded()).isTrue();
            }
        }
        assertThat(fake.received()).hasSize(1);
        assertThat(log).extracting(ServedRequest::status).containsExactly(0, 0);
        assertThat(log)
                .extracting(request -> request.cost().map(Object::toString).orElse("none"))
                .containsExactly("$0.06", "none");
    }

    @Test
    void unreadable_is200WithHalfAnAnswer() throws IOException {
        fake.next(Outcome.unreadable());

        RawClient.Reply reply = generate(1);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("{\"created").doesNotEndWith("}");
    }

    @Test
    void firstPictureHeldBack_hasNoLink() throws IOException {
        fake.next(Outcome.heldBack(0));

        assertThat(generate(2).text()).contains("{\"url\":null,").contains("\"is_image_safe\":false");
    }

    @Test
    void silent_endsWithTheClientOrTheServer() throws Exception {
        fake.next(Outcome.silent(), Outcome.silent());
        RawClient leaving = new RawClient(server.uri()).send(v3(1));
        fake.awaitReceived(1);
        leaving.close();

        try (RawClient staying = new RawClient(server.uri()).send(v3(1))) {
            fake.awaitReceived(2);
            server.close();
            assertThat(staying.hasEnded()).isTrue();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("ideogram4j-fake-server-" + server.port())) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    // controls

    @Test
    void script_isCarriedOutAndCallsShowsWhatArrived() throws IOException {
        RawClient.Reply scripted = exchange(WireForm.json(
                "/__fake/script",
                "{\"next\":[{\"refused\":503,\"retryAfterSeconds\":3,\"message\":\"busy\"}],"
                        + "\"nextPicture\":[\"gone\"]}"));
        RawClient.Reply refused = generate(1);
        exchange(new WireForm().file("image_file", "boat.png", IMAGE).post("/describe"));
        RawClient.Reply calls = exchange(get("/__fake/calls"));
        RawClient.Reply ledger = exchange(get("/__fake/ledger"));
        exchange(WireForm.json("/__fake/reset", ""));

        assertThat(scripted.status()).as(scripted.text()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("retry-after")).isEqualTo("3");
        assertThat(calls.text())
                .startsWith("{\"calls\":[{\"operation\":\"v3-generate\",\"parameters\":{\"prompt\":\"p\","
                        + "\"resolution\":\"512x1536\",\"num_images\":\"1\"},\"files\":[],\"attempt\":1,"
                        + "\"outcome\":\"refused 503\",\"latencyMillis\":0,\"cost\":\"$0.00\"}")
                .contains("\"files\":[{\"parameter\":\"image_file\",\"fileName\":\"boat.png\",\"size\":" + IMAGE.length)
                .endsWith("],\"dropped\":0}");
        assertThat(ledger.text()).startsWith("{\"spent\":\"").contains("\"outcome\":\"refused 503\"");
        assertThat(exchange(get("/__fake/calls")).text()).isEqualTo("{\"calls\":[],\"dropped\":0}");
    }

    @Test
    void unused_namesEntriesUntilReset() throws IOException {
        exchange(WireForm.json("/__fake/script", "{\"next\":[\"lost\"],\"rules\":[{\"fail\":\"silent\"}]}"));

        assertThat(exchange(get("/__fake/unused")).text())
                .startsWith("{\"unused\":[\"lost was not reached; declared at script next[0]\",")
                .contains("declared at script rules[0]");

        exchange(WireForm.json("/__fake/reset", ""));
        assertThat(exchange(get("/__fake/unused")).text()).isEqualTo("{\"unused\":[]}");
        assertThat(generate(1).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"next\":[\"lots\"]}",
                "{\"next\":[{\"refused\":200}]}",
                "{\"next\":[{\"refused\":429,\"code\":7}]}",
                "{\"next\":\"lost\"}",
                "{\"nextPicture\":[\"lost\"]}",
                "{\"other\":[]}",
                "[]",
                "{"
            })
    void script_malformed_is400AndChangesNothing(String json) throws IOException {
        assertThat(exchange(WireForm.json("/__fake/script", json)).status()).isEqualTo(400);
        assertThat(generate(1).status()).isEqualTo(200);
    }

    @Test
    void clock_ofTheTest_isMovedByTheClient() throws IOException {
        VirtualClock clock = VirtualClock.manual();
        FakeTransport timed = FakeTransport.builder().time(clock).build();
        try (FakeServer moved = FakeServer.builder(timed).clock(clock).start();
                RawClient client = new RawClient(moved.uri())) {
            String path = String.valueOf(link(client.send(v3(1)).read()).group(2));
            client.send(WireForm.json("/__fake/clock", "{\"advanceSeconds\":86405}"))
                    .read();
            assertThat(client.send(get(path)).read().status()).isEqualTo(200);
            RawClient.Reply now = client.send(WireForm.json("/__fake/clock", "{\"advanceSeconds\":2}"))
                    .read();

            assertThat(now.text()).isEqualTo("{\"now\":\"2026-01-02T00:00:07Z\"}");
            assertThat(client.send(get(path)).read().text()).startsWith("the link expired at 2026-01-02T00:00:06Z");
        }
        assertThat(exchange(get("/__fake/clock")).status()).isEqualTo(404);
    }

    @Test
    void dialect_isSentAsItIs() throws IOException {
        fake.next(Outcome.refused(ErrorDialect.VENDOR_REJECT), Outcome.refused(ErrorDialect.HTML_PAGE));

        RawClient.Reply rejected = generate(1);
        RawClient.Reply page = generate(1);

        assertThat(rejected.text())
                .isEqualTo("{\"error\":\"Too many requests in flight.\",\"reject_reason\":\"inflight_limit\"}");
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.header("content-type")).isEqualTo("text/html");
        assertThat(page.text()).startsWith("<html>");
    }

    @ParameterizedTest
    @CsvSource({
        "Host: localhost,200",
        "Host: LOCALHOST:80,200",
        "Host: [::1]:8787,200",
        "Host: 127.0.0.2,200",
        "Host: rebound.example,403",
        "Host: 127.0.0.1.example,403",
        "'Host: localhost\r\nOrigin: https://page.example',403",
        "'Host: localhost\r\nOrigin: null',403"
    })
    void control_ofAWebPage_isRefused(String headers, int status) throws IOException {
        RawClient.Reply reply = readHead("GET /__fake/calls HTTP/1.1\r\n" + headers + "\r\n\r\n");

        assertThat(reply.status()).isEqualTo(status);
    }

    // the log

    @ParameterizedTest
    @CsvSource({
        "'POST /edit HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n',413,POST /edit",
        "'POST /edit HTTP/1.1\r\nHost: h\r\nExpect: more\r\n\r\n',417,POST /edit",
        "'POST /edit HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n',501,POST /edit",
        "'hello\r\n\r\n',400,' '"
    })
    void request_refusedWhileRead_isLogged(String request, int status, String what) throws IOException {
        assertThat(readHead(request).status()).isEqualTo(status);

        assertThat(log).singleElement().satisfies(served -> {
            assertThat(served.method() + " " + served.path()).isEqualTo(what);
            assertThat(served.status()).isEqualTo(status);
            assertThat(served.notes()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"500,$0.06", "422,$0.00"})
    void log_refusal_hasTheCostOfTheLedger(int status, String cost) throws IOException {
        fake.next(Outcome.refused(status));

        generate(1);

        assertThat(log.get(0).cost()).map(Object::toString).contains(cost);
        assertThat(fake.ledger().spent()).hasToString(cost);
    }

    // fields

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt\":[\"x\"]}",
                "{\"prompt\":\"x\",\"seed\":[]}",
                "{\"prompt\":\"x\",\"color_palette\":[{\"name\":\"EMBER\"}]}",
                "{\"prompt\":\"x\",\"style_codes\":\"00ff00ff\"}"
            })
    void json_listInPlaceOfOneValueOrTheReverse_isAMistake(String json) throws IOException {
        assertThat(exchange(WireForm.json(V3 + "generate", json)).text()).contains(" list");
        assertThat(fake.received()).isEmpty();

        beLenient();
        assertThat(exchange(WireForm.json(V3 + "generate", json)).status()).isEqualTo(200);
    }

    @Test
    void json_wrapperInAList_isAMistake() throws IOException {
        RawClient.Reply reply = exchange(WireForm.json("/generate", "{\"image_request\":[{\"prompt\":\"x\"}]}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("image_request is a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reframe", "/ideogram/reframe", "/ideogram/v1/ideogram-v3/generate-transparent"})
    void endpointThatIsNotServed_is501(String path) throws IOException {
        RawClient.Reply reply = exchange(new WireForm().text("prompt", "p").post(path));

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.text()).contains(path + " is not served");
    }

    // the server

    @Test
    void host_unknown_isSaid() {
        assertThatThrownBy(() -> FakeServer.builder(fake).host("[x]").start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("[x]");
    }

    @Test
    void portInUse_isSaid() {
        assertThatThrownBy(() -> FakeServer.builder(fake).port(server.port()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    @Test
    void uri_namesAddressAndPort() {
        assertThat(server.uri()).isEqualTo(URI.create("http://127.0.0.1:" + server.port()));
    }

    // shared

    private RawClient.Reply generate(int images) throws IOException {
        return exchange(v3(images));
    }

    private static byte[] v3(int images) {
        return WireForm.json(
                V3 + "generate", "{\"prompt\":\"p\",\"resolution\":\"512x1536\",\"num_images\":" + images + "}");
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Matcher link(RawClient.Reply reply) {
        Matcher link = LINK.matcher(reply.text());
        assertThat(link.find()).as(reply.text()).isTrue();
        return link;
    }

    private RawClient.Reply exchange(byte[] request) throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            return client.send(request).read();
        }
    }

    private RawClient.Reply readHead(String request) throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            return client.send(request).read(false);
        }
    }

    private static byte[] bytes(ImageSource source) {
        try {
            return source.open().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
