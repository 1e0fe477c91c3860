package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.operation.Operation;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What makes a paid request the request it is: a hash over scope, operation, parameters, the bytes of its files and the
 * caller's idempotency key. The service's key has no part in it.
 *
 * @param hex SHA-256, 64 hexadecimal digits in small letters
 */
public record RequestFingerprint(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public RequestFingerprint {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("fingerprint is not 64 hexadecimal digits: " + hex.length());
        }
    }

    /**
     * Reads the files of the request.
     *
     * @param scope such as the gateway's name: what is paid for here is not paid for there
     * @throws io.github.ideogram4j.call.ImageServiceException if a file can be read only once, or not at all
     */
    public static RequestFingerprint of(String scope, Operation<?> operation, CallOptions options) {
        FingerprintDigest digest = new FingerprintDigest();
        digest.text("scope", scope);
        digest.text("operation", operation.name());
        operation.describeTo(digest);
        // their order means nothing to the service
        Map<String, String> extra = new TreeMap<>(options.extraParameters());
        extra.forEach((name, value) -> digest.text("+" + name, value));
        options.idempotencyKey().ifPresent(key -> digest.text("=", key));
        return new RequestFingerprint(digest.hex());
    }

    @Override
    public String toString() {
        return hex;
    }
}
