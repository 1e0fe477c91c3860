package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.fake.internal.label.LineRenderer;
import io.github.ideogram4j.fake.internal.scene.Scene;
import io.github.ideogram4j.fake.internal.scene.ScenePainter;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Creates the pictures of one call and stores them. */
final class PictureRenderer {
    /** The lifetime of real links, as observed in recorded answers. */
    private static final Duration LINK_LIFE = Duration.ofSeconds(86_406);

    private final byte[] fingerprint;
    private final UploadReader uploads;
    private final @Nullable ImageDecoder decoder;
    private final @Nullable LineRenderer captions;
    private final Clock clock;
    private final PictureStore store;
    private final Outcome outcome;
    private final List<byte[]> drawn = new ArrayList<>(); // the uploads that the pictures of this call need

    PictureRenderer(
            byte[] fingerprint,
            UploadReader uploads,
            @Nullable ImageDecoder decoder,
            @Nullable LineRenderer captions,
            Clock clock,
            PictureStore store,
            Outcome outcome) {
        this.fingerprint = fingerprint;
        this.uploads = uploads;
        this.decoder = decoder;
        this.captions = captions;
        this.clock = clock;
        this.store = store;
        this.outcome = outcome;
    }

    UploadedPicture upload(ImageSource source) {
        byte[] bytes = uploads.bytesOf(source);
        drawn.add(bytes);
        return UploadedPicture.of(source, bytes, decoder);
    }

    ImageBatch render(RenderRequest request) {
        Instant now = clock.instant();
        Instant end = Instant.ofEpochSecond(now.plus(LINK_LIFE).getEpochSecond());
        List<GeneratedImage> images = new ArrayList<>();
        for (int index = 0; index < request.sampling().images(); index++) {
            boolean heldBack = outcome.holdsBack(index);
            images.add(make(request, seedOf(request, index), end, heldBack));
        }
        String requestId = "fake-" + Digests.hex(fingerprint, 12);
        return new ImageBatch(images, Optional.of(now.toString()), Optional.of(requestId));
    }

    /** A seed given by the caller applies to all pictures of the call, so they are equal; the gateway documents this. */
    private int seedOf(RenderRequest request, int index) {
        return request.sampling().seed().orElseGet(() ->
                (int) (Digests.firstLong(Digests.hash(fingerprint, ~index)) & Integer.MAX_VALUE));
    }

    private GeneratedImage make(RenderRequest request, int seed, Instant expiresAt, boolean heldBack) {
        return new GeneratedImage(
                heldBack ? Optional.empty() : Optional.of(put(request, seed, expiresAt)),
                heldBack ? Optional.empty() : Optional.of(expiresAt),
                !heldBack,
                OptionalLong.of(seed),
                Optional.of(request.size().toString()),
                Optional.empty(),
                request.prompt().map(Prompt::text),
                request.style().map(StyleType::value));
    }

    /** Stores a picture and returns its link. */
    private String put(RenderRequest request, int seed, Instant expiresAt) {
        byte[] hash = Digests.hash(fingerprint, seed);
        Scene scene = request.scene(seed, Digests.firstLong(hash));
        int width = request.size().width();
        int height = request.size().height();
        @Nullable LineRenderer lines = captions; // so that a stored picture does not keep this renderer and its sources
        FakePicture picture = new FakePicture(
                request.operation(),
                request.promptText(),
                seed,
                expiresAt,
                () -> request.drawing().draw(new ScenePainter(scene, lines), width, height));
        return store.put(hash, picture, drawn);
    }
}
