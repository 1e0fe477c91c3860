package io.github.ideogram4j.port;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for one call, whatever its operation.
 *
 * @param timeout one deadline over everything the call does; the transport's own if empty
 * @param extraParameters fields this library does not model, sent as they are. Those that decide the price are refused
 */
public record CallOptions(Optional<Duration> timeout, Map<String, String> extraParameters) {
    private static final CallOptions DEFAULTS = new CallOptions(Optional.empty(), Map.of());

    public CallOptions {
        timeout.ifPresent(CallOptions::requirePositive);
        // keeps the caller's order, which Map.copyOf would not
        extraParameters = Collections.unmodifiableMap(new LinkedHashMap<>(extraParameters));
    }

    public static CallOptions defaults() {
        return DEFAULTS;
    }

    public CallOptions withTimeout(Duration limit) {
        return new CallOptions(Optional.of(limit), extraParameters);
    }

    /** Adds a field to send, or replaces it. */
    public CallOptions withExtraParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(extraParameters);
        more.put(name, value);
        return new CallOptions(timeout, more);
    }

    private static void requirePositive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout <= 0: " + timeout);
        }
    }
}
