package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Answers what the test says, and remembers what it was asked. */
final class ScriptedService implements Transport {
    static final String BROKEN = "https://pictures.example/broken.png?exp=1&sig=2";

    final List<String> calls = new ArrayList<>();
    final List<CallOptions> options = new ArrayList<>();

    private final Supplier<ImageBatch> answer;
    private Gateway gateway = Gateway.aiHubMix();

    private ScriptedService(Supplier<ImageBatch> answer) {
        this.answer = answer;
    }

    static ScriptedService answering(GeneratedImage... images) {
        ImageBatch batch = new ImageBatch(List.of(images), Optional.empty(), Optional.empty());
        return new ScriptedService(() -> batch);
    }

    static ScriptedService failing(RuntimeException failure) {
        return new ScriptedService(() -> {
            throw failure;
        });
    }

    /** This transport, now at that gateway. */
    ScriptedService at(Gateway where) {
        gateway = where;
        return this;
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    static GeneratedImage picture(String url, long seed) {
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
        if (url.equals(BROKEN)) {
            throw new PictureUnavailableException("the link has died", null);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            Png.encode(new Raster(8, 8), Map.of(), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(png.toByteArray());
    }
}
