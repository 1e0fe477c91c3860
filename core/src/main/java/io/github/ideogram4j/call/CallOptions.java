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
 * @param timeout one limit for everything the call does; empty leaves it to the client, then to the transport
 * @param deadline a running deadline, which several calls may share; the timeouts hold within it
 * @param attemptTimeout the limit of each attempt; empty is no limit but {@code timeout}
 * @param maxAttempts how often the request may be sent in all, at least 1; empty leaves it to the retry policy
 * @param idempotencyKey tells calls apart that are equal in everything else, so that a journal does not take the second
 *     for a repetition of the first
 * @param sendAgain whether a journal may let a request be sent that may have been carried out before: the decision to pay
 *     twice, if need be
 * @param extraParameters fields this library does not model, sent as they are; those that decide the price are refused,
 *     except {@code custom_model_uri}, which makes the price unlisted
 * @param transfers told of the bytes sent and received
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
        requirePositive("timeout", timeout);
        requirePositive("attemptTimeout", attemptTimeout);
        if (maxAttempts.isPresent() && maxAttempts.getAsInt() < 1) {
            throw new IllegalArgumentException("maxAttempts < 1: " + maxAttempts.getAsInt());
        }
        if (idempotencyKey.isPresent() && idempotencyKey.get().trim().isEmpty()) {
            throw new IllegalArgumentException("idempotencyKey is blank: " + Excerpt.of(idempotencyKey.get()));
        }
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

    /** These options if they have a timeout, else a copy with this timeout. */
    public CallOptions orTimeout(Duration usual) {
        return timeout.isPresent() ? this : withTimeout(usual);
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

    /** A copy whose timeout counts from now, within its deadline if that runs already; these options without a timeout. */
    public CallOptions started(LongSupplier nanoClock) {
        if (!timeout.isPresent()) {
            return this;
        }
        Duration limit = timeout.get();
        return withDeadline(deadline.isPresent() ? deadline.get().within(limit) : Deadline.after(limit, nanoClock));
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

    /** Whether an extra parameter names a custom model, which has a price of its own: {@code custom_model_uri}, in any case. */
    public boolean hasCustomModel() {
        for (String name : extraParameters.keySet()) {
            if (name.replace("_", "").equalsIgnoreCase("customModelUri")) {
                return true;
            }
        }
        return false;
    }

    /** The limit of an attempt that begins now: the shorter of the time left and the attempt timeout; empty if unlimited. */
    public Optional<Duration> shortestTimeout() {
        Optional<Duration> whole =
                deadline.isPresent() ? Optional.of(deadline.get().remaining()) : timeout;
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
        Duration limit = timeout.orElse(attemptTimeout.orElse(usual));
        Deadline whole = deadline.isPresent() ? deadline.get() : Deadline.after(limit, nanoClock);
        return attemptTimeout.isPresent() ? whole.within(attemptTimeout.get()) : whole;
    }

    private static void requirePositive(String name, Optional<Duration> limit) {
        if (limit.isPresent() && (limit.get().isNegative() || limit.get().isZero())) {
            throw new IllegalArgumentException(name + " <= 0: " + limit.get());
        }
    }
}
