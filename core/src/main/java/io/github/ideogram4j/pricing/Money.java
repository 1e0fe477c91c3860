package io.github.ideogram4j.pricing;

import io.github.ideogram4j.internal.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of US dollars, the currency of the service.
 *
 * @param usd 0 to 10^12, at most 12 decimals; stored with at least two decimals
 */
public record Money(BigDecimal usd) implements Comparable<Money> {
    private static final Pattern SPELLING = Pattern.compile("-?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})");

    // Without bounds, printing 1e999999999 would exhaust the memory
    private static final BigDecimal MAX = new BigDecimal("1000000000000");
    private static final int MAX_DECIMALS = 12;

    public static final Money ZERO = Money.of("0");

    public Money {
        if (usd.signum() < 0) {
            throw new IllegalArgumentException("amount < 0: " + Excerpt.of(usd.toString()));
        }
        // most amounts have two decimals already, and every call adds amounts
        BigDecimal shortest = usd.scale() == 2 ? usd : usd.stripTrailingZeros();
        if (shortest.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("amount > " + MAX + ": " + Excerpt.of(usd.toString()));
        }
        if (shortest.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "amount has more than " + MAX_DECIMALS + " decimals: " + Excerpt.of(usd.toString()));
        }
        usd = shortest.scale() < 2 ? shortest.setScale(2, RoundingMode.UNNECESSARY) : shortest;
    }

    /**
     * Reads a plain decimal such as {@code 0.025}.
     *
     * @throws IllegalArgumentException if the text is none, or the amount is negative or out of bounds
     */
    public static Money of(String usd) {
        if (!SPELLING.matcher(usd).matches()) {
            throw new IllegalArgumentException("amount is not a plain decimal number: " + Excerpt.of(usd));
        }
        return new Money(new BigDecimal(usd));
    }

    /** The sum of this amount and {@code augend}. */
    public Money plus(Money augend) {
        return new Money(usd.add(augend.usd));
    }

    /**
     * The difference of this amount and {@code subtrahend}.
     *
     * @throws IllegalArgumentException if the difference is negative
     */
    public Money minus(Money subtrahend) {
        return new Money(usd.subtract(subtrahend.usd));
    }

    /**
     * The product of this amount and {@code multiplicand}.
     *
     * @throws IllegalArgumentException if {@code multiplicand} is negative
     */
    public Money times(int multiplicand) {
        return new Money(usd.multiply(BigDecimal.valueOf(multiplicand)));
    }

    @Override
    public int compareTo(Money other) {
        return usd.compareTo(other.usd);
    }

    // written out, because the equality that the JVM generates for a record takes part of every cold start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && money.usd.equals(usd);
    }

    @Override
    public int hashCode() {
        return usd.hashCode();
    }

    /** The amount without a currency sign: {@code 0.12}. */
    @Override
    public String toString() {
        return usd.toPlainString();
    }
}
