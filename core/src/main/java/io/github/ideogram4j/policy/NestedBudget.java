package io.github.ideogram4j.policy;

import io.github.ideogram4j.pricing.Quote;

/** A budget inside another one: reserved in both, or in neither. */
record NestedBudget(Budget inner, Budget outer) implements Budget {

    @Override
    public Hold hold(Quote quote) {
        Hold mine = inner.hold(quote);
        try {
            return new Both(mine, outer.hold(quote));
        } catch (RuntimeException | Error e) {
            mine.release();
            throw e;
        }
    }

    private record Both(Hold inner, Hold outer) implements Hold {
        @Override
        public void spend() {
            inner.spend();
            outer.spend();
        }

        @Override
        public void release() {
            inner.release();
            outer.release();
        }

        @Override
        public void keep() {
            inner.keep();
            outer.keep();
        }
    }
}
