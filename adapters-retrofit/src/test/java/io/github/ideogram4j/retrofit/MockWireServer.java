package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.WireAnswer;
import io.github.ideogram4j.port.WireRequest;
import io.github.ideogram4j.port.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;

/** Adapts MockWebServer to the server of the contract. */
final class MockWireServer implements WireServer {
    private final MockWebServer server = new MockWebServer();

    private MockWireServer(Handler handler) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response(handler.answer(wireRequest(request)));
            }
        });
    }

    static MockWireServer start(Handler handler) {
        MockWireServer started = new MockWireServer(handler);
        try {
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireRequest wireRequest(RecordedRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : request.getHeaders().names()) {
            headers.put(name, String.join(", ", request.getHeaders().values(name)));
        }
        return new WireRequest(
                Objects.requireNonNull(request.getMethod()),
                Objects.requireNonNull(request.getPath()),
                headers,
                request.getBody().readByteArray());
    }

    private static MockResponse response(WireAnswer answer) {
        MockResponse response = new MockResponse().setResponseCode(answer.status());
        answer.headers().forEach(response::setHeader);
        return switch (answer.ending()) {
            case WHOLE -> response.setBody(new Buffer().write(answer.body()));
            case CUT_OFF, STALLED ->
                response.setBody(new Buffer().write(answer.body(), 0, answer.sentLength()))
                        .setHeader("Content-Length", answer.body().length)
                        .setSocketPolicy(
                                answer.ending().staysOpen() ? SocketPolicy.KEEP_OPEN : SocketPolicy.DISCONNECT_AT_END);
            case SILENT -> response.setSocketPolicy(SocketPolicy.NO_RESPONSE);
            case DROPPED -> response.setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
        };
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
