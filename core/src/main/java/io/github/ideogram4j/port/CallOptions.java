package io.github.ideogram4j.port;

import io.github.ideogram4j.model.Excerpt;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for one call, whatever its operation.
 *
 * @param timeout one deadline over everything the call does; the transport's own if empty
 * @param attemptTimeout how long the call may take each time it is sent; no more than {@code timeout} if empty
 * @param maxAttempts how often it may be sent in all, for this call; what the retry policy says if empty
 * @param idempotencyKey tells calls apart that are the same in everything else, so that a journal does not take the second
 *     for a repetition of the first
 * @param sendAgain whether a journal may let a request go out of which it does not know whether it was carried out before:
 *     a decision to pay twice, if need be
 * @param extraParameters fields this library does not model, sent as they are. Those that decide the price are refused
 * @param transfers told of the bytes that go out and come in
 */
public record CallOptions(
        Optional<Duration> timeout,
        Optional<Duration> attemptTimeout,
        OptionalInt maxAttempts,
        Optional<String> idempotencyKey,
        boolean sendAgain,
        Map<String, String> extraParameters,
        TransferListener transfers) {
    private static final CallOptions DEFAULTS = new CallOptions(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            false,
            Map.of(),
            TransferListener.NONE);

    public CallOptions {
        timeout.ifPresent(limit -> requirePositive("timeout", limit));
        attemptTimeout.ifPresent(limit -> requirePositive("attemptTimeout", limit));
        if (maxAttempts.isPresent() && maxAttempts.getAsInt() < 1) {
            throw new IllegalArgumentException("maxAttempts < 1: " + maxAttempts.getAsInt());
        }
        idempotencyKey.ifPresent(CallOptions::requireText);
        // keeps the caller's order, which Map.copyOf would not
        extraParameters = extraParameters.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(extraParameters));
    }

    public static CallOptions defaults() {
        return DEFAULTS;
    }

    public CallOptions withTimeout(Duration limit) {
        return with(Optional.of(limit), attemptTimeout, maxAttempts, extraParameters);
    }

    /** With this timeout, unless it has one already. */
    public CallOptions orTimeout(Duration usual) {
        return timeout.isPresent() ? this : withTimeout(usual);
    }

    public CallOptions withAttemptTimeout(Duration limit) {
        return with(timeout, Optional.of(limit), maxAttempts, extraParameters);
    }

    /** 1 sends it once, whatever happens. */
    public CallOptions withMaxAttempts(int most) {
        return with(timeout, attemptTimeout, OptionalInt.of(most), extraParameters);
    }

    /** Adds a field to send, or replaces it. */
    public CallOptions withExtraParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(extraParameters);
        more.put(name, value);
        return with(timeout, attemptTimeout, maxAttempts, more);
    }

    public CallOptions withIdempotencyKey(String key) {
        return new CallOptions(
                timeout, attemptTimeout, maxAttempts, Optional.of(key), sendAgain, extraParameters, transfers);
    }

    /** The decision to send a request again that may have been carried out, and billed, before. */
    public CallOptions withSendAgain() {
        return new CallOptions(timeout, attemptTimeout, maxAttempts, idempotencyKey, true, extraParameters, transfers);
    }

    public CallOptions withTransfers(TransferListener listener) {
        return new CallOptions(
                timeout, attemptTimeout, maxAttempts, idempotencyKey, sendAgain, extraParameters, listener);
    }

    /** What a transport has for one attempt: the shorter of the two timeouts; empty if there is neither. */
    public Optional<Duration> shortestTimeout() {
        if (timeout.isPresent() && attemptTimeout.isPresent()) {
            return timeout.get().compareTo(attemptTimeout.get()) <= 0 ? timeout : attemptTimeout;
        }
        return timeout.isPresent() ? timeout : attemptTimeout;
    }

    private CallOptions with(
            Optional<Duration> whole, Optional<Duration> attempt, OptionalInt attempts, Map<String, String> extra) {
        return new CallOptions(whole, attempt, attempts, idempotencyKey, sendAgain, extra, transfers);
    }

    private static void requirePositive(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " <= 0: " + limit);
        }
    }

    private static void requireText(String key) {
        if (key.trim().isEmpty()) {
            throw new IllegalArgumentException("idempotencyKey is blank: " + Excerpt.of(key));
        }
    }
}
