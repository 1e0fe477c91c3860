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

/** The contract, run by a transport that is sound but for what a mutant overrides. */
abstract class Mutant extends HttpTransportContract {
    /** What leaves the transport. */
    WireRequest sent(WireRequest sound) {
        return sound;
    }

    <R> R call(Transport sound, CheckedRequest<R> request) {
        return sound.execute(request);
    }

    InputStream open(Transport sound, GeneratedImage image, CallOptions options) {
        return sound.open(image, options);
    }

    @Override
    protected final Transport transport(URI gateway, String key) {
        RetrofitTransport sound = RetrofitTransport.builder(
                        HttpGateway.aiHubMix().withBaseUrl(gateway), () -> key)
                .build();
        return new Transport() {
            @Override
            public <R> R execute(CheckedRequest<R> request) {
                return call(sound, request);
            }

            @Override
            public InputStream open(GeneratedImage image, CallOptions options) {
                return Mutant.this.open(sound, image, options);
            }

            @Override
            public Gateway gateway() {
                return sound.gateway();
            }
        };
    }

    /** Breaks on arrival what would otherwise have to be broken on leaving. */
    @Override
    protected final WireServer serve(WireServer.Handler handler) {
        return super.serve(request -> handler.answer(sent(request)));
    }

    /** In Latin-1, which leaves the bytes of files as they are. */
    static WireRequest withBody(WireRequest request, UnaryOperator<String> edit) {
        String body = edit.apply(new String(request.bytes(), StandardCharsets.ISO_8859_1));
        return new WireRequest(
                request.method(), request.path(), request.headers(), body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
