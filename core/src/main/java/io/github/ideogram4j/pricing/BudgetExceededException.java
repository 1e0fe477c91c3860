package io.github.ideogram4j.pricing;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;

/** The call could cost more than it may; nothing was sent. */
public final class BudgetExceededException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public BudgetExceededException(Quote quote, Money available) {
        super(ImageServiceException.Kind.BUDGET_EXCEEDED, Delivery.NOT_SENT, message(quote, available), null, null);
    }

    private static String message(Quote quote, Money available) {
        String cost = quote.high().isPresent() ? "cost is " + quote : "cost is unlisted";
        return "budget exceeded: " + cost + " by price list " + quote.priceList() + ", available is $" + available;
    }
}
