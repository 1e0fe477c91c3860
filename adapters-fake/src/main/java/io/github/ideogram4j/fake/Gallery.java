package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where the pictures hang: by link, until the link dies, when the next one takes their place. Keeps no pixels. */
final class Gallery {
    private static final String BASE = "https://fake.ideogram4j.invalid/api/images/ephemeral/";

    private final Clock clock;
    private final Map<String, FakePicture> pictures = new ConcurrentHashMap<>();
    private final Queue<Hung> byAge = new ConcurrentLinkedQueue<>();

    private record Hung(String url, Instant expiresAt) {}

    Gallery(Clock clock) {
        this.clock = clock;
    }

    /** Hangs the picture and returns its link; the same picture gets a new one each time its expiry differs. */
    String hang(byte[] hash, FakePicture picture) {
        String url = BASE + Digests.hex(hash, 22) + ".png?exp="
                + picture.expiresAt().getEpochSecond() + "&sig=" + Digests.hex(hash, 64);
        takeDownDead(clock.instant());
        pictures.put(url, picture);
        byAge.add(new Hung(url, picture.expiresAt()));
        return url;
    }

    private void takeDownDead(Instant now) {
        for (Hung oldest = byAge.peek(); oldest != null && !now.isBefore(oldest.expiresAt()); oldest = byAge.peek()) {
            pictures.remove(oldest.url());
            byAge.remove(oldest);
        }
    }

    int size() {
        return pictures.size();
    }

    /** The picture behind a link that is alive. */
    FakePicture require(GeneratedImage image) {
        String url = image.url().orElseThrow(() -> new PictureUnavailableException(nothingToFetch(image), null));
        FakePicture picture = pictures.get(url);
        Instant now = clock.instant();
        image.expiresAt().filter(end -> !now.isBefore(end)).ifPresent(end -> {
            throw new PictureUnavailableException("the link died at " + end + ", it is " + now, null);
        });
        if (picture == null) {
            throw new PictureUnavailableException("the link is not of this service: " + url, null);
        }
        return picture;
    }

    private static String nothingToFetch(GeneratedImage image) {
        return image.safe() ? "the picture has no link" : "the picture was held back by the safety filter";
    }
}
