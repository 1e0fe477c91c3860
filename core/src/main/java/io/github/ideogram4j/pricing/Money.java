package io.github.ideogram4j.pricing;

import io.github.ideogram4j.model.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact amount of US dollars, the one currency the service bills in.
 *
 * @param usd not negative, at most 10^12, at most 12 decimals; kept with two decimals, or more where it has them
 */
public record Money(BigDecimal usd) implements Comparable<Money> {
    private static final Pattern SPELLING = Pattern.compile("-?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})");

    // Without bounds, writing out 1e999999999 would take all memory
    private static final BigDecimal MAX = new BigDecimal("1000000000000");
    private static final int MAX_DECIMALS = 12;

    public static final Money ZERO = Money.of("0");

    public Money {
        if (usd.signum() < 0) {
            throw new IllegalArgumentException("amount < 0: " + Excerpt.of(usd.toString()));
        }
        // most amounts have two decimals already, and sums are made in every call
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

    /** Reads a plain decimal such as {@code 0.025}. */
    public static Money of(String usd) {
        if (!SPELLING.matcher(usd).matches()) {
            throw new IllegalArgumentException("amount is not a plain decimal number: " + Excerpt.of(usd));
        }
        return new Money(new BigDecimal(usd));
    }

    public Money plus(Money augend) {
        return new Money(usd.add(augend.usd));
    }

    /**
     * The rest.
     *
     * @throws IllegalArgumentException if it would be less than nothing
     */
    public Money minus(Money subtrahend) {
        return new Money(usd.subtract(subtrahend.usd));
    }

    public Money times(int multiplicand) {
        return new Money(usd.multiply(BigDecimal.valueOf(multiplicand)));
    }

    @Override
    public int compareTo(Money other) {
        return usd.compareTo(other.usd);
    }

    /** The amount without a currency sign: {@code 0.12}. */
    @Override
    public String toString() {
        return usd.toPlainString();
    }
}
