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
 * @param attemptTimeout how long the call may take each time it is sent; no more than {@code timeout} if empty
 * @param extraParameters fields this library does not model, sent as they are. Those that decide the price are refused
 * @param transfers told of the bytes that go out and come in
 */
public record CallOptions(
        Optional<Duration> timeout,
        Optional<Duration> attemptTimeout,
        Map<String, String> extraParameters,
        TransferListener transfers) {
    private static final CallOptions DEFAULTS =
            new CallOptions(Optional.empty(), Optional.empty(), Map.of(), TransferListener.NONE);

    public CallOptions {
        timeout.ifPresent(limit -> requirePositive("timeout", limit));
        attemptTimeout.ifPresent(limit -> requirePositive("attemptTimeout", limit));
        // keeps the caller's order, which Map.copyOf would not
        extraParameters = Collections.unmodifiableMap(new LinkedHashMap<>(extraParameters));
    }

    public static CallOptions defaults() {
        return DEFAULTS;
    }

    public CallOptions withTimeout(Duration limit) {
        return new CallOptions(Optional.of(limit), attemptTimeout, extraParameters, transfers);
    }

    public CallOptions withAttemptTimeout(Duration limit) {
        return new CallOptions(timeout, Optional.of(limit), extraParameters, transfers);
    }

    /** Adds a field to send, or replaces it. */
    public CallOptions withExtraParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(extraParameters);
        more.put(name, value);
        return new CallOptions(timeout, attemptTimeout, more, transfers);
    }

    public CallOptions withTransfers(TransferListener listener) {
        return new CallOptions(timeout, attemptTimeout, extraParameters, listener);
    }

    /** What a transport has for one attempt: the shorter of the two timeouts; empty if there is neither. */
    public Optional<Duration> shortestTimeout() {
        if (timeout.isPresent() && attemptTimeout.isPresent()) {
            return timeout.get().compareTo(attemptTimeout.get()) <= 0 ? timeout : attemptTimeout;
        }
        return timeout.isPresent() ? timeout : attemptTimeout;
    }

    private static void requirePositive(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " <= 0: " + limit);
        }
    }
}
