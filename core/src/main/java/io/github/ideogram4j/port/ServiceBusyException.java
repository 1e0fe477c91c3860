package io.github.ideogram4j.port;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service said no for now: too many requests in flight (429), or overloaded (503). */
public final class ServiceBusyException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public ServiceBusyException(String message, ServiceReply reply, @Nullable Duration retryAfter) {
        super(FailureKind.BUSY, Delivery.REJECTED, message, reply, null);
        this.retryAfter = retryAfter;
    }

    /** How long the service asks to wait, not negative; empty if it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
