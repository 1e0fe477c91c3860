package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;

/** Reserves what a call can cost before it is made, once per request, however often it is sent. */
final class BudgetedImageService implements ImageService {
    private final PriceList prices;
    private final Budget budget;
    private final ImageService delegate;

    BudgetedImageService(PriceList prices, Budget budget, ImageService delegate) {
        this.prices = prices;
        this.budget = budget;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        CallWatch watch = ObservedCall.of(options);
        Quote quote = prices.quote(operation);
        watch.quoted(quote);
        Budget.Hold hold = budget.hold(quote);
        quote.high().ifPresent(watch::reserved);
        try {
            R result = delegate.execute(operation, options);
            settle(hold, Delivery.RECEIVED, watch);
            return result;
        } catch (ImageServiceException failure) {
            settle(hold, failure.delivery(), watch);
            throw failure;
        } catch (RuntimeException | Error e) {
            settle(hold, Delivery.UNKNOWN, watch);
            throw e;
        }
    }

    /** A budget that others have written may fail; that must not cost a picture. */
    private static void settle(Budget.Hold hold, Delivery delivery, CallWatch watch) {
        try {
            switch (delivery) {
                case NOT_SENT, REJECTED -> hold.release();
                case UNKNOWN -> hold.keep();
                case RECEIVED -> hold.spend();
            }
        } catch (RuntimeException e) {
            watch.unrecorded(e);
        }
    }

    @Override
    public String toString() {
        return "budgeted(" + delegate + ")";
    }
}
