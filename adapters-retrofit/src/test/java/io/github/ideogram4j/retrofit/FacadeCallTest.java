package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Style;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call through facade, policies and transport: whose rules and prices hold, and how often its parts do their work. */
final class FacadeCallTest {
    private static final byte[] PNG = Pictures.png(8, 8, (x, y) -> 0xff336699);
    private static final byte[] MASK = Pictures.png(8, 8, (x, y) -> y < 4 ? Pictures.BLACK : Pictures.WHITE);

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Integer> opens = new TreeMap<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.shutdown();
    }

    @Test
    void describe_relayWithBudgetOnly_isRefusedBecauseItsPriceIsUnlisted() {
        URI relay = server.url("/").uri();
        RetrofitTransport transport =
                RetrofitTransport.builder(HttpGateway.relay(relay), () -> "k").build();
        Budget.Capped budget = Budget.of(Money.of("1"));
        Ideogram ideogram = Ideogram.builder(transport).budget(budget).build();

        assertThatThrownBy(() -> ideogram.describe(Describe.of(ImageSource.of(PNG))))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("cost is unlisted by price list relay-unlisted");

        assertThat(server.getRequestCount()).isZero();
        assertThat(budget.balance().available()).isEqualTo(Money.of("1"));
    }

    @Test
    void upscale_pictureOf12MegabytesAtTheVendor_isSent() throws Exception {
        byte[] large = noise(2048, 2048);
        assertThat(large.length).isBetween(12_000_000, 20_000_000);
        server.enqueue(Fixtures.pictures());
        RetrofitTransport transport = RetrofitTransport.builder(
                        HttpGateway.ideogram().withBaseUrl(server.url("/").uri()), () -> "k")
                .build();

        Ideogram.builder(transport).build().upscale(Upscale.of(ImageSource.of(large)));

        assertThat(server.takeRequest().getBodySize()).isGreaterThan(large.length);
    }

    @Test
    void edit_withoutJournal_opensEachFileForTheCheckAndForTheUpload() {
        server.enqueue(Fixtures.pictures());

        ideogram().build().edit(V3Edit.of(counted("image", PNG), counted("mask", MASK), "x"));

        assertThat(opens).isEqualTo(Map.of("image", 2, "mask", 2));
    }

    @Test
    void edit_withJournal_opensEachFileOnceMoreForItsHash() {
        server.enqueue(Fixtures.pictures());

        ideogram()
                .journal(FileJournal.at(directory.resolve("paid.journal")))
                .build()
                .edit(V3Edit.of(counted("image", PNG), counted("mask", MASK), "x"));

        assertThat(opens).isEqualTo(Map.of("image", 3, "mask", 3));
    }

    @Test
    void edit_webpMask_isDecodedOnce() {
        server.enqueue(Fixtures.pictures());
        List<String> decoded = new ArrayList<>();
        ImageDecoder decoder = (source, maxPixels) -> {
            decoded.add(source.name());
            return Pictures.raster(8, 8, (x, y) -> y < 4 ? Pictures.BLACK : Pictures.WHITE);
        };
        RetrofitTransport transport =
                Fixtures.aService(Fixtures.aGateway(server)).decoder(decoder).build();
        ImageSource mask = counted("mask", Pictures.webp(8, 8));

        Ideogram.builder(transport).build().edit(V3Edit.of(counted("image", PNG), mask, "x"));

        assertThat(decoded).containsExactly("mask");
    }

    @Test
    void generate_sentAgain_hasOneCheckedRequestAndOneDeadline() {
        server.enqueue(new MockResponse().setResponseCode(429).setBody("{}"));
        server.enqueue(new MockResponse().setResponseCode(429).setBody("{}"));
        server.enqueue(Fixtures.pictures());
        RecordingTransport transport = new RecordingTransport(Fixtures.aService(server));
        Ideogram ideogram = Ideogram.builder(transport)
                .timing(new Timing(System::nanoTime, wait -> {}, () -> 0))
                .build();

        V3Generate warned =
                V3Generate.builder("x").styleCode(new V3Style.Code("00000000")).build();

        ideogram.execute(warned, CallOptions.defaults().withTimeout(Duration.ofSeconds(90)));

        assertThat(transport.attempts).isEqualTo(3);
        assertThat(transport.warnings)
                .as("the list of warnings that a check makes")
                .hasSize(1);
        assertThat(transport.deadlines).hasSize(1);
    }

    private Ideogram.Builder ideogram() {
        return Ideogram.builder(Fixtures.aService(server));
    }

    private ImageSource counted(String name, byte[] bytes) {
        return ImageSource.of(name, bytes.length, () -> {
            opens.merge(name, 1, Integer::sum);
            return new ByteArrayInputStream(bytes);
        });
    }

    private static byte[] noise(int width, int height) {
        Random random = new Random(12);
        Raster raster = Pictures.raster(width, height, (x, y) -> 0xff000000 | random.nextInt(1 << 24));
        return PngFixture.bytes(raster);
    }

    /** Records by identity what arrives, and passes it on. */
    private static final class RecordingTransport implements Transport {
        private final Transport delegate;
        private final Set<Integer> warnings = new HashSet<>();
        private final Set<Integer> deadlines = new HashSet<>();
        private int attempts;

        RecordingTransport(Transport delegate) {
            this.delegate = delegate;
        }

        @Override
        public <R> R execute(CheckedRequest<R> request) {
            Deadline deadline = request.options().deadline().orElseThrow();
            attempts++;
            assertThat(request.warnings()).isNotEmpty();
            warnings.add(System.identityHashCode(request.warnings()));
            deadlines.add(System.identityHashCode(deadline));
            return delegate.execute(request);
        }

        @Override
        public InputStream open(GeneratedImage image, CallOptions options) {
            return delegate.open(image, options);
        }

        @Override
        public Gateway gateway() {
            return delegate.gateway();
        }
    }
}
