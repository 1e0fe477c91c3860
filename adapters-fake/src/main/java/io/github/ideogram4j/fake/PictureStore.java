package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fake.internal.wire.PictureStream;
import io.github.ideogram4j.model.GeneratedImage;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
    private final byte[] secret;
    private final Map<String, FakePicture> pictures = new ConcurrentHashMap<>();
    private final Queue<String> byAge = new ConcurrentLinkedQueue<>();

    /** @param secret signs the links; another store has another one */
    PictureStore(Clock clock, long secret) {
        this.clock = clock;
        this.secret = Digests.bytes(secret);
    }

    /** Stores the picture and returns its link, signed by this store. */
    String put(byte[] hash, FakePicture picture) {
        long end = picture.expiresAt().getEpochSecond();
        MessageDigest signature = Digests.sha256();
        signature.update(secret);
        String url = BASE + Digests.hex(hash, 22) + ".png?exp=" + end + "&sig="
                + Digests.hex(signature.digest(Digests.hash(hash, end)), 64);
        removeExpired(clock.instant());
        pictures.put(url, picture);
        byAge.add(url);
        return url;
    }

    private void removeExpired(Instant now) {
        for (String oldest = byAge.peek(); oldest != null; oldest = byAge.peek()) {
            FakePicture picture = pictures.get(oldest); // null if another thread has just removed it
            if (picture != null && now.isBefore(picture.expiresAt())) {
                return;
            }
            pictures.remove(oldest);
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
        if (!image.url().isPresent()) {
            throw new PictureUnavailableException(nothingToFetch(image), null);
        }
        String url = image.url().get();
        FakePicture picture = pictures.get(url);
        Instant now = clock.instant();
        Optional<Instant> end = picture == null ? image.expiresAt() : Optional.of(picture.expiresAt());
        if (end.isPresent() && !now.isBefore(end.get())) {
            throw new PictureUnavailableException("the link expired at " + end.get() + ", the time is " + now, null);
        }
        if (picture == null) {
            throw new PictureUnavailableException(
                    "the link is unknown to this service, or its expiry or signature was changed: " + url, null);
        }
        return picture;
    }

    private static String nothingToFetch(GeneratedImage image) {
        return image.safe() ? "the picture has no link" : "the picture was held back by the safety filter";
    }
}
