package io.github.ideogram4j.call;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service is busy: too many requests are in flight (429), or it is overloaded (503).
 *
 * <p>A 503 without {@code Retry-After} may come from a proxy that has passed the request on, so its delivery is unknown.
 */
public final class ServiceBusyException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public ServiceBusyException(String message, ServiceReply reply, @Nullable Duration retryAfter) {
        super(ImageServiceException.Kind.BUSY, delivery(reply, retryAfter), message, reply, null);
        this.retryAfter = retryAfter;
    }

    /** How long the service asks to wait, not negative; empty if its answer has no such wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static Delivery delivery(ServiceReply reply, @Nullable Duration retryAfter) {
        return reply.status() == 429 || retryAfter != null ? Delivery.REJECTED : Delivery.UNKNOWN;
    }
}
