package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.HttpTransportContract;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.port.WireRequest;
import io.github.ideogram4j.port.WireServer;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Runs the contract with a transport that is correct except for what a mutant overrides. */
abstract class Mutant extends HttpTransportContract {
    /** Changes the request that the transport sends. */
    WireRequest sent(WireRequest correct) {
        return correct;
    }

    <R> R call(Transport correct, CheckedRequest<R> request) {
        return correct.execute(request);
    }

    InputStream open(Transport correct, GeneratedImage image, CallOptions options) {
        return correct.open(image, options);
    }

    @Override
    protected final Transport transport(URI gateway, String key) {
        RetrofitTransport correct = RetrofitTransport.builder(
                        HttpGateway.aiHubMix().withBaseUrl(gateway), () -> key)
                .build();
        return new Transport() {
            @Override
            public <R> R execute(CheckedRequest<R> request) {
                return call(correct, request);
            }

            @Override
            public InputStream open(GeneratedImage image, CallOptions options) {
                return Mutant.this.open(correct, image, options);
            }

            @Override
            public Gateway gateway() {
                return correct.gateway();
            }
        };
    }

    /** Applies the defect at the server, where the request is at hand. */
    @Override
    protected final WireServer serve(WireServer.Handler handler) {
        return super.serve(request -> handler.answer(sent(request)));
    }

    /** Edits the body as Latin-1, which preserves all bytes. */
    static WireRequest withBody(WireRequest request, UnaryOperator<String> edit) {
        String body = edit.apply(new String(request.bytes(), StandardCharsets.ISO_8859_1));
        return new WireRequest(
                request.method(), request.path(), request.headers(), body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
