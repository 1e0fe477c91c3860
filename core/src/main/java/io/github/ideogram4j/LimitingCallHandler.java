package io.github.ideogram4j;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.policy.InFlightLimit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends no more requests at once than the service accepts: a 429 costs no money, but time. */
final class LimitingCallHandler implements CallHandler {
    // the vendor's refusals may state how many requests it accepts
    private static final String STATED = "\"max_inflight_requests\"\\s*:\\s*([1-9][0-9]{0,5})\\b";

    private final InFlightLimit limit;
    private final CallHandler next;

    LimitingCallHandler(InFlightLimit limit, CallHandler next) {
        this.limit = limit;
        this.next = next;
    }

    @Override
    public <R> R execute(Call<R> call) {
        InFlightLimit.Permit permit = acquire(call);
        try {
            return next.execute(call);
        } catch (ServiceBusyException busy) {
            adapt(busy, call);
            throw busy;
        } finally {
            release(permit, call);
        }
    }

    private InFlightLimit.Permit acquire(Call<?> call) {
        try {
            return limit.acquire(call.deadline().remaining());
        } catch (TimeoutException e) {
            throw new DeadlineExceededException(
                    "the deadline passed while the request waited for its turn: " + limit, Delivery.NOT_SENT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("interrupted while waiting for its turn", Delivery.NOT_SENT, e);
        } catch (ImageServiceException e) {
            throw e;
        } catch (RuntimeException e) { // such as the store of a limit that machines share
            throw new ServiceUnreachableException("the in-flight limit failed, nothing was sent: " + e.getMessage(), e);
        }
    }

    /** A limit of the user's may fail, which must not cost a picture. */
    private static void release(InFlightLimit.Permit permit, Call<?> call) {
        try {
            permit.release();
        } catch (RuntimeException e) {
            call.events().unrecorded(e);
        }
    }

    private void adapt(ServiceBusyException busy, Call<?> call) {
        try {
            Matcher stated = Pattern.compile(STATED)
                    .matcher(busy.reply().isPresent() ? busy.reply().get().body() : "");
            if (stated.find()) {
                limit.adjustTo(Integer.parseInt(stated.group(1)));
            }
        } catch (RuntimeException e) {
            call.events().unrecorded(e);
        }
    }

    @Override
    public String toString() {
        return "limited(" + next + ")";
    }
}
