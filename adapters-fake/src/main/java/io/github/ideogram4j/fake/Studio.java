package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ImageDecoder;
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

/** Carries out the commission of one call. */
final class Studio {
    /** Real links have been seen to die this long after they were made, and six seconds. */
    private static final Duration LINK_LIFE = Duration.ofSeconds(86_406);

    private final byte[] fingerprint;
    private final Uploads uploads;
    private final @Nullable ImageDecoder decoder;
    private final Clock clock;
    private final Gallery gallery;
    private final boolean holdsFirstBack;

    Studio(
            byte[] fingerprint,
            Uploads uploads,
            @Nullable ImageDecoder decoder,
            Clock clock,
            Gallery gallery,
            boolean holdsFirstBack) {
        this.fingerprint = fingerprint;
        this.uploads = uploads;
        this.decoder = decoder;
        this.clock = clock;
        this.gallery = gallery;
        this.holdsFirstBack = holdsFirstBack;
    }

    Upload upload(ImageSource source) {
        return Upload.of(source, uploads.bytesOf(source), decoder);
    }

    ImageBatch carryOut(Commission commission) {
        Instant now = clock.instant();
        List<GeneratedImage> images = new ArrayList<>();
        for (int index = 0; index < commission.sampling().images(); index++) {
            boolean heldBack = holdsFirstBack && index == 0;
            images.add(make(commission, seedOf(commission, index), now.plus(LINK_LIFE), heldBack));
        }
        String requestId = "fake-" + Digests.hex(fingerprint, 12);
        return new ImageBatch(images, Optional.of(now.toString()), Optional.of(requestId));
    }

    /** A given seed holds for all pictures of a call, so that they come out the same, as the gateway warns. */
    private int seedOf(Commission commission, int index) {
        return commission.sampling().seed().map(seed -> seed.value()).orElseGet(() ->
                (int) (Digests.firstLong(Digests.hash(fingerprint, ~index)) & Integer.MAX_VALUE));
    }

    private GeneratedImage make(Commission commission, int seed, Instant expiresAt, boolean heldBack) {
        Instant end = Instant.ofEpochSecond(expiresAt.getEpochSecond());
        return new GeneratedImage(
                heldBack ? Optional.empty() : Optional.of(hang(commission, seed, expiresAt)),
                heldBack ? Optional.empty() : Optional.of(end),
                !heldBack,
                OptionalLong.of(seed),
                Optional.of(commission.size().toString()),
                Optional.empty(),
                commission.prompt().map(Prompt::text),
                commission.style().map(StyleType::value));
    }

    /** Returns the picture's link. */
    private String hang(Commission commission, int seed, Instant expiresAt) {
        byte[] hash = Digests.hash(fingerprint, seed);
        Scene scene = commission.scene(seed, Digests.firstLong(hash));
        int width = commission.size().width();
        int height = commission.size().height();
        FakePicture picture = new FakePicture(
                commission.operation(),
                commission.promptText(),
                seed,
                expiresAt,
                () -> commission.drawing().draw(scene, width, height));
        return gallery.hang(hash, picture);
    }
}
