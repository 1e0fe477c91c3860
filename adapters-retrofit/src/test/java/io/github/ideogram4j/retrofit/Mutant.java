package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.HttpTransportContract;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.TransportUnderTest;
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

    <R> R call(ImageService sound, Operation<R> operation, CallOptions options) {
        return sound.execute(operation, options);
    }

    InputStream open(ImageDownloads sound, GeneratedImage image, CallOptions options) {
        return sound.open(image, options);
    }

    @Override
    protected final TransportUnderTest transport(URI gateway, String key) {
        RetrofitImageService sound = RetrofitImageService.builder(
                        HttpGateway.aiHubMix().withBaseUrl(gateway), () -> key)
                .build();
        ImageService broken = new ImageService() {
            @Override
            public <R> R execute(Operation<R> operation, CallOptions options) {
                return call(sound, operation, options);
            }
        };
        return new TransportUnderTest(broken, (image, options) -> open(sound, image, options));
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
