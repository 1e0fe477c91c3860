package io.github.ideogram4j.fake;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shares the bytes of equal uploads, and holds them weakly: only as long as a picture needs them. Thread-safe. */
final class UploadStore {
    private final Map<String, WeakReference<byte[]>> byHash = new ConcurrentHashMap<>();

    /** @param hash the hash of the bytes */
    byte[] shared(String hash, byte[] bytes) {
        byHash.values().removeIf(reference -> reference.get() == null);
        byte[] known =
                byHash.computeIfAbsent(hash, key -> new WeakReference<>(bytes)).get();
        if (known != null) {
            return known;
        }
        byHash.put(hash, new WeakReference<>(bytes));
        return bytes;
    }
}
