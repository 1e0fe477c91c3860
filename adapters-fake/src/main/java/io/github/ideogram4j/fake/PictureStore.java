package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fake.internal.wire.PictureStream;
import io.github.ideogram4j.model.GeneratedImage;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps undrawn pictures by link until the link expires, or newer pictures need the memory for their uploads. Old pictures
 * are removed when the next one is stored. Thread-safe.
 */
final class PictureStore {
    private static final String BASE = PictureStream.ORIGIN + "/api/images/ephemeral/";

    private final Clock clock;
    private final byte[] secret;
    private final Map<String, FakePicture> pictures = new ConcurrentHashMap<>();
    private final Deque<StoredLink> byAge = new ArrayDeque<>();

    private final long maxBytes;
    private final IdentityHashMap<byte[], Integer> links = new IdentityHashMap<>(); // how many links need an upload
    private long bytes;

    private record StoredLink(String url, FakePicture picture, List<byte[]> uploads) {}

    /**
     * @param secret signs the links; another store has another one
     * @param maxBytes how many bytes of uploads are kept, unless a single call has more
     */
    PictureStore(Clock clock, long secret, long maxBytes) {
        this.clock = clock;
        this.secret = Digests.bytes(secret);
        this.maxBytes = maxBytes;
    }

    /**
     * Stores the picture and returns its link, signed by this store.
     *
     * @param uploads what the picture is drawn from; the same list for all pictures of a call
     */
    synchronized String put(byte[] hash, FakePicture picture, List<byte[]> uploads) {
        long end = picture.expiresAt().getEpochSecond();
        MessageDigest signature = Digests.sha256();
        signature.update(secret);
        String url = BASE + Digests.hex(hash, 22) + ".png?exp=" + end + "&sig="
                + Digests.hex(signature.digest(Digests.hash(hash, end)), 64);
        pictures.put(url, picture);
        byAge.add(new StoredLink(url, picture, uploads));
        for (byte[] upload : uploads) {
            bytes += links.merge(upload, 1, Integer::sum) == 1 ? upload.length : 0;
        }
        removeOld(clock.instant(), uploads);
        return url;
    }

    private void removeOld(Instant now, List<byte[]> newest) {
        for (Iterator<StoredLink> oldest = byAge.iterator(); oldest.hasNext(); ) {
            StoredLink link = oldest.next();
            boolean expired = !now.isBefore(link.picture().expiresAt());
            if (!expired && bytes <= maxBytes) {
                return;
            }
            if (expired || (!link.uploads().isEmpty() && link.uploads() != newest)) {
                oldest.remove();
                pictures.remove(link.url(), link.picture());
                link.uploads().forEach(this::release);
            }
        }
    }

    private void release(byte[] upload) {
        Integer left = links.merge(upload, -1, Integer::sum);
        if (left == 0) {
            links.remove(upload);
            bytes -= upload.length;
        }
    }

    synchronized void clear() {
        pictures.clear();
        byAge.clear();
        links.clear();
        bytes = 0;
    }

    int size() {
        return pictures.size();
    }

    boolean has(String url) {
        return pictures.containsKey(url);
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
        Optional<Instant> end = picture == null ? image.expiresAt() : Optional.of(picture.expiresAt());
        if (end.isPresent() && !now.isBefore(end.get())) {
            throw new PictureUnavailableException("the link expired at " + end.get() + ", the time is " + now, null);
        }
        if (picture == null) {
            throw new PictureUnavailableException(
                    "the link is unknown to this service, gave way to newer uploads, or its expiry or signature was changed: "
                            + url,
                    null);
        }
        return picture;
    }

    private static String nothingToFetch(GeneratedImage image) {
        return image.safe() ? "the picture has no link" : "the picture was held back by the safety filter";
    }
}
