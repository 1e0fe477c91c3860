package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Returns the answer that the test sets, and records the calls. */
public final class ScriptedTransport implements Transport {
    static final String BROKEN = "https://pictures.example/broken.png?exp=1&sig=2";

    final List<String> calls = new ArrayList<>();
    final List<CallOptions> options = new ArrayList<>();

    private final Supplier<ImageBatch> answer;
    private RuntimeException broken = new PictureUnavailableException("the link has died", null);
    private boolean isMended;
    private byte[] picture = PngFixture.bytes(new Raster(8, 8));
    private Gateway gateway = Gateway.aiHubMix();

    private ScriptedTransport(Supplier<ImageBatch> answer) {
        this.answer = answer;
    }

    static ScriptedTransport answering(GeneratedImage... images) {
        ImageBatch batch = new ImageBatch(List.of(images), Optional.empty(), Optional.empty());
        return new ScriptedTransport(() -> batch);
    }

    static ScriptedTransport answering(Supplier<ImageBatch> answer) {
        return new ScriptedTransport(answer);
    }

    static ScriptedTransport failing(RuntimeException failure) {
        return new ScriptedTransport(() -> {
            throw failure;
        });
    }

    /** Fails in this way to open a broken picture. */
    ScriptedTransport breaking(RuntimeException failure) {
        broken = failure;
        return this;
    }

    /** Opens a broken picture as any other from now on. */
    ScriptedTransport mend() {
        isMended = true;
        return this;
    }

    /** The bytes of every picture from now on. */
    ScriptedTransport sending(byte[] bytes) {
        picture = bytes;
        return this;
    }

    /** Answers as this gateway from now on. */
    ScriptedTransport at(Gateway other) {
        gateway = other;
        return this;
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    public static GeneratedImage picture(String url, long seed) {
        return image(Optional.of(url), true, OptionalLong.of(seed));
    }

    static GeneratedImage heldBack() {
        return image(Optional.empty(), false, OptionalLong.empty());
    }

    private static GeneratedImage image(Optional<String> url, boolean safe, OptionalLong seed) {
        Optional<Instant> never = Optional.empty();
        Optional<String> unsaid = Optional.empty();
        return new GeneratedImage(url, never, safe, seed, Optional.of("8x8"), unsaid, unsaid, unsaid);
    }

    @Override
    @SuppressWarnings("unchecked") // the tests ask this service for pictures only
    public <R> R execute(CheckedRequest<R> request) {
        calls.add(request.operation().name());
        options.add(request.options());
        return (R) answer.get();
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions callOptions) {
        String url = image.url().orElse("");
        calls.add("open " + url);
        options.add(callOptions);
        if (url.startsWith(BROKEN) && !isMended) {
            throw broken;
        }
        return new ByteArrayInputStream(picture);
    }
}
