package io.github.ideogram4j.call;

import io.github.ideogram4j.internal.Excerpt;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * The options of one call, independent of its operation. Immutable and safe for use by several threads at once.
 *
 * @param timeout the limit of the whole call, waits included; defaults to the timeout of the client, then to the transport's
 * @param deadline a running deadline, which replaces {@code timeout}; several calls may share it
 * @param attemptTimeout the limit of each attempt; defaults to the rest of the whole call's time
 * @param maxAttempts how often the request may be sent in all, at least 1; defaults to the number of the retry policy
 * @param idempotencyKey distinguishes calls that are equal in everything else, so that a journal does not treat the
 *     second as a repetition of the first; not blank
 * @param sendAgain whether a request that may have been carried out before, according to the journal, is sent again, which
 *     may cost its price twice; defaults to false
 * @param extraParameters fields that this library does not model, sent unchanged; fields that decide the price are refused
 * @param transfers receives the progress of the transfers; defaults to {@link TransferListener#NONE}
 */
public record CallOptions(
        Optional<Duration> timeout,
        Optional<Deadline> deadline,
        Optional<Duration> attemptTimeout,
        OptionalInt maxAttempts,
        Optional<String> idempotencyKey,
        boolean sendAgain,
        Map<String, String> extraParameters,
        TransferListener transfers) {
    private static final CallOptions DEFAULTS = new CallOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            false,
            Map.of(),
            TransferListener.NONE);

    /** @throws IllegalArgumentException if a limit is not positive, or the idempotency key is blank */
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

    /** No timeout, no extra parameters, no listener. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** A copy with this timeout, which must be positive. */
    public CallOptions withTimeout(Duration limit) {
        return new CallOptions(
                Optional.of(limit),
                deadline,
                attemptTimeout,
                maxAttempts,
                idempotencyKey,
                sendAgain,
                extraParameters,
                transfers);
    }

    /** These options if they have a timeout or a deadline, otherwise a copy with this timeout. */
    public CallOptions orTimeout(Duration usual) {
        return timeout.isPresent() || deadline.isPresent() ? this : withTimeout(usual);
    }

    /** A copy with this running deadline, which other calls may share. */
    public CallOptions withDeadline(Deadline running) {
        return new CallOptions(
                timeout,
                Optional.of(running),
                attemptTimeout,
                maxAttempts,
                idempotencyKey,
                sendAgain,
                extraParameters,
                transfers);
    }

    /** These options if they have a deadline or no timeout, otherwise a copy whose deadline is the timeout from now. */
    public CallOptions started(LongSupplier nanoClock) {
        return deadline.isPresent() || !timeout.isPresent()
                ? this
                : withDeadline(Deadline.after(timeout.get(), nanoClock));
    }

    /** A copy with this limit for each attempt, which must be positive. */
    public CallOptions withAttemptTimeout(Duration limit) {
        return new CallOptions(
                timeout,
                deadline,
                Optional.of(limit),
                maxAttempts,
                idempotencyKey,
                sendAgain,
                extraParameters,
                transfers);
    }

    /** A copy for a request that is sent at most {@code most} times in all; 1 disables retries. */
    public CallOptions withMaxAttempts(int most) {
        return new CallOptions(
                timeout,
                deadline,
                attemptTimeout,
                OptionalInt.of(most),
                idempotencyKey,
                sendAgain,
                extraParameters,
                transfers);
    }

    /** A copy that sends this field in addition; replaces an earlier value of the same name. */
    public CallOptions withExtraParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(extraParameters);
        more.put(name, value);
        return new CallOptions(
                timeout, deadline, attemptTimeout, maxAttempts, idempotencyKey, sendAgain, more, transfers);
    }

    /** A copy with this idempotency key, which must not be blank. */
    public CallOptions withIdempotencyKey(String key) {
        return new CallOptions(
                timeout,
                deadline,
                attemptTimeout,
                maxAttempts,
                Optional.of(key),
                sendAgain,
                extraParameters,
                transfers);
    }

    /** A copy that is sent even if the journal records that the request may have been carried out, and billed, before. */
    public CallOptions withSendAgain() {
        return new CallOptions(
                timeout, deadline, attemptTimeout, maxAttempts, idempotencyKey, true, extraParameters, transfers);
    }

    /** A copy that reports to this listener. */
    public CallOptions withTransfers(TransferListener listener) {
        return new CallOptions(
                timeout, deadline, attemptTimeout, maxAttempts, idempotencyKey, sendAgain, extraParameters, listener);
    }

    /** The limit of an attempt that begins now: the shorter of the time left and the attempt timeout; empty if unlimited. */
    public Optional<Duration> shortestTimeout() {
        Optional<Duration> whole = deadline.isPresent() ? deadline.map(Deadline::remaining) : timeout;
        if (whole.isPresent() && attemptTimeout.isPresent()) {
            return whole.get().compareTo(attemptTimeout.get()) <= 0 ? whole : attemptTimeout;
        }
        return whole.isPresent() ? whole : attemptTimeout;
    }

    /**
     * The deadline of one attempt that begins now: the running deadline or the timeout, but no later than the attempt timeout.
     *
     * @param usual the timeout if these options have none
     */
    public Deadline attemptDeadline(Duration usual, LongSupplier nanoClock) {
        Deadline whole = deadline.orElseGet(() ->
                Deadline.after(timeout.orElse(attemptTimeout.isPresent() ? attemptTimeout.get() : usual), nanoClock));
        return attemptTimeout.isPresent() ? whole.within(attemptTimeout.get()) : whole;
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
