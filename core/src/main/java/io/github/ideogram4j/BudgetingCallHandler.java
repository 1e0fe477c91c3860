package io.github.ideogram4j;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Quote;

/** Reserves what a request can cost before it is sent: once, however often it is sent. */
final class BudgetingCallHandler implements CallHandler {
    private final Gateway gateway;
    private final Budget budget;
    private final CallHandler next;

    BudgetingCallHandler(Gateway gateway, Budget budget, CallHandler next) {
        this.gateway = gateway;
        this.budget = budget;
        this.next = next;
    }

    @Override
    public <R> R execute(Call<R> call) {
        Quote quote = gateway.quote(call.operation(), call.options());
        call.events().quoted(quote);
        Budget.Hold hold = budget.hold(quote);
        try {
            if (quote.high().isPresent()) {
                call.events().reserved(quote.high().get());
            }
            R result = next.execute(call);
            settle(hold, Delivery.RECEIVED, call);
            return result;
        } catch (ImageServiceException failure) {
            settle(hold, failure.delivery(), call);
            throw failure;
        } catch (RuntimeException | Error e) {
            settle(hold, Delivery.UNKNOWN, call);
            throw e;
        }
    }

    /** A budget of the user's may fail, which must not cost a picture. */
    private static void settle(Budget.Hold hold, Delivery delivery, Call<?> call) {
        try {
            if (call.isNotSent() || delivery.isUnbilled()) {
                hold.release();
            } else if (delivery == Delivery.RECEIVED) {
                hold.spend();
            } else {
                hold.keep();
            }
        } catch (RuntimeException e) {
            call.events().unrecorded(e);
        }
    }

    @Override
    public String toString() {
        return "budgeted(" + next + ")";
    }
}
