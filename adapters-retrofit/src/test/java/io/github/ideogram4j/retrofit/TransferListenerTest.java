package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aPictureAt;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferListenerTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final MockWebServer server = new MockWebServer();
    private final RecordingListener listener = new RecordingListener();
    private final CallOptions options = LONG_TIMEOUT.withTransfers(listener);

    /** Records its calls. */
    private static final class RecordingListener implements TransferListener {
        final List<Long> sent = new ArrayList<>();
        final List<Long> received = new ArrayList<>();
        final List<Long> totals = new ArrayList<>();

        @Override
        public void sent(long bytes, long total) {
            sent.add(bytes);
            totals.add(total);
        }

        @Override
        public void received(long bytes, long total) {
            received.add(bytes);
            totals.add(total);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sent_ofAnUpload_growsInStepsToTheLengthOfTheBody() throws Exception {
        server.enqueue(pictures());
        byte[] picture = Arrays.copyOf(Samples.PNG, 4 * MEBIBYTE);
        ImageSource upload = Samples.file("big.png", picture);

        CheckedCalls.execute(
                aService(server), V3Generate.builder("p").styleReference(upload).build(), options);

        RecordedRequest request = server.takeRequest();
        long total = request.getBodySize();
        assertThat(total).isGreaterThan(4 * MEBIBYTE);
        assertThat(listener.totals).containsOnly(total);
        assertThat(listener.sent).isSorted().doesNotHaveDuplicates().endsWith(total);
        assertThat(listener.sent.size()).isBetween(20, 40);
        assertThat(request.getBody().indexOf(ByteString.of(picture))).isPositive();
    }

    @Test
    void sent_ofASmallRequest_isReportedOnce() throws Exception {
        server.enqueue(pictures());

        CheckedCalls.execute(aService(server), LegacyGenerate.of(ModelId.V_2, "p"), options);

        assertThat(listener.sent).containsExactly(server.takeRequest().getBodySize());
        assertThat(listener.received).isEmpty();
    }

    @Test
    void received_ofAPicture_growsInStepsToItsLength() throws Exception {
        server.enqueue(new MockResponse().setBody(new Buffer().write(new byte[2 * MEBIBYTE])));

        read(options);

        assertThat(listener.totals).containsOnly(2L * MEBIBYTE);
        assertThat(listener.received).isSorted().doesNotHaveDuplicates().endsWith(2L * MEBIBYTE);
        assertThat(listener.received.size()).isBetween(2, 17);
    }

    @Test
    void received_ofUnknownLength_reportsTheEnd() throws Exception {
        server.enqueue(new MockResponse().setChunkedBody("picture", 3));

        read(options);

        assertThat(listener.received).containsExactly(7L);
        assertThat(listener.totals).containsExactly(-1L);
    }

    @Test
    void received_ofATruncatedPicture_neverReachesTheTotal() {
        server.enqueue(new MockResponse()
                .setBody(new Buffer().write(new byte[MEBIBYTE]))
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

        assertThatThrownBy(() -> read(options)).isInstanceOf(IOException.class);

        assertThat(listener.received).isNotEmpty().doesNotContain((long) MEBIBYTE);
    }

    @Test
    void received_ofAPictureInTheAnswer_isReportedOnce() throws Exception {
        GeneratedImage image = aPictureAt("data:;base64,AAAA");

        aService(server).open(image, options).close();

        assertThat(listener.received).containsExactly(3L);
        assertThat(listener.totals).containsExactly(3L);
    }

    @Test
    void listener_thatThrowsAnError_doesNotFailTheCall() {
        server.enqueue(pictures());
        CallOptions throwing = LONG_TIMEOUT.withTransfers(new TransferListener() {
            @Override
            public void answered(int status) {
                throw new AssertionError("no");
            }
        });

        assertThat(CheckedCalls.execute(aService(server), GENERATE, throwing).images())
                .hasSize(1);
    }

    @Test
    void listener_thatThrows_doesNotFailTheCall() throws Exception {
        server.enqueue(pictures());
        server.enqueue(new MockResponse().setBody("picture"));
        CallOptions throwing = LONG_TIMEOUT.withTransfers(new TransferListener() {
            @Override
            public void sent(long bytes, long total) {
                throw new IllegalStateException("failed");
            }

            @Override
            public void received(long bytes, long total) {
                throw new AssertionError("failed");
            }
        });

        assertThat(CheckedCalls.execute(aService(server), V3Generate.of("p"), throwing)
                        .images())
                .hasSize(1);
        assertThat(read(throwing)).isEqualTo("picture".getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] read(CallOptions callOptions) throws IOException {
        try (InputStream in =
                aService(server).open(aPictureAt(server.url("/i.png").toString()), callOptions)) {
            return in.readAllBytes();
        }
    }
}
