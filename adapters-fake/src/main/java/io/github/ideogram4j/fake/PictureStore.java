package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fake.internal.wire.PictureStream;
import io.github.ideogram4j.model.GeneratedImage;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps undrawn pictures by link until the link expires. Expired pictures are removed when the next one is stored.
 * Thread-safe.
 */
final class PictureStore {
    private static final String BASE = PictureStream.ORIGIN + "/api/images/ephemeral/";

    private final Clock clock;
    private final Map<String, FakePicture> pictures = new ConcurrentHashMap<>();
    private final Queue<StoredLink> byAge = new ConcurrentLinkedQueue<>();

    private record StoredLink(String url, Instant expiresAt) {}

    PictureStore(Clock clock) {
        this.clock = clock;
    }

    /** Stores the picture and returns its link, which depends on its hash and expiry. */
    String put(byte[] hash, FakePicture picture) {
        String url = BASE + Digests.hex(hash, 22) + ".png?exp="
                + picture.expiresAt().getEpochSecond() + "&sig=" + Digests.hex(hash, 64);
        removeExpired(clock.instant());
        pictures.put(url, picture);
        byAge.add(new StoredLink(url, picture.expiresAt()));
        return url;
    }

    private void removeExpired(Instant now) {
        for (StoredLink oldest = byAge.peek();
                oldest != null && !now.isBefore(oldest.expiresAt());
                oldest = byAge.peek()) {
            pictures.remove(oldest.url());
            byAge.remove(oldest);
        }
    }

    int size() {
        return pictures.size();
    }

    /**
     * Returns the picture of an unexpired link.
     *
     * @throws PictureUnavailableException if the image has no link, or the link is expired or unknown
     */
    FakePicture require(GeneratedImage image) {
        String url = image.url().orElseThrow(() -> new PictureUnavailableException(nothingToFetch(image), null));
        FakePicture picture = pictures.get(url);
        Instant now = clock.instant();
        image.expiresAt().filter(end -> !now.isBefore(end)).ifPresent(end -> {
            throw new PictureUnavailableException("the link expired at " + end + ", the time is " + now, null);
        });
        if (picture == null) {
            throw new PictureUnavailableException("the link is unknown to this service: " + url, null);
        }
        return picture;
    }

    private static String nothingToFetch(GeneratedImage image) {
        return image.safe() ? "the picture has no link" : "the picture was held back by the safety filter";
    }
}
