package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallInterruptedException;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.DeadlineExceededException;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.ServiceBusyException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets no more requests out at once than the service takes: a 429 costs nothing but time, but it does cost time. */
final class LimitedImageService implements ImageService {
    // the vendor's refusals may say how many it takes
    private static final Pattern TOLD = Pattern.compile("\"max_inflight_requests\"\\s*:\\s*([1-9][0-9]{0,5})\\b");

    private final InFlightLimit limit;
    private final LongSupplier nanoClock;
    private final ImageService delegate;

    LimitedImageService(InFlightLimit limit, LongSupplier nanoClock, ImageService delegate) {
        this.limit = limit;
        this.nanoClock = nanoClock;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        Countdown countdown = Countdown.start(options, nanoClock);
        InFlightLimit.Place place = enter(countdown);
        try {
            return delegate.execute(operation, countdown.options());
        } catch (ServiceBusyException busy) {
            adapt(busy);
            throw busy;
        } finally {
            leave(place, options);
        }
    }

    /** A limit that others have written may fail; that must not cost a picture. */
    private static void leave(InFlightLimit.Place place, CallOptions options) {
        try {
            place.leave();
        } catch (RuntimeException e) {
            ObservedCall.of(options).unrecorded(e);
        }
    }

    private InFlightLimit.Place enter(Countdown countdown) {
        try {
            return limit.enter(countdown.left());
        } catch (TimeoutException e) {
            throw late(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("interrupted while waiting for its turn", Delivery.NOT_SENT, e);
        }
    }

    private DeadlineExceededException late(TimeoutException cause) {
        return new DeadlineExceededException(
                "the deadline passed while the request waited for its turn: " + limit, Delivery.NOT_SENT, cause);
    }

    private void adapt(ServiceBusyException busy) {
        busy.reply().ifPresent(reply -> {
            Matcher told = TOLD.matcher(reply.body());
            if (told.find()) {
                limit.told(Integer.parseInt(told.group(1)));
            }
        });
    }

    @Override
    public String toString() {
        return "limited(" + delegate + ")";
    }
}
