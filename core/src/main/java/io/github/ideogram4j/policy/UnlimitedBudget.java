package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.Quote;

/** Lets everything through. */
enum UnlimitedBudget implements Budget, Budget.Hold {
    INSTANCE;

    @Override
    public Hold hold(Quote quote) {
        return this;
    }

    @Override
    public void spend() {}

    @Override
    public void release() {}

    @Override
    public void keep() {}
}
