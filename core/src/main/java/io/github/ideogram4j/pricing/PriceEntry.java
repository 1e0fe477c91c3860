package io.github.ideogram4j.pricing;

import io.github.ideogram4j.operation.Usage;

/**
 * One line of a price list: the price of one picture, or of one call.
 *
 * @param operation name of the operation
 * @param variant rendering speed or model; empty if the price depends on neither
 * @param character whether it holds for calls with a character reference
 * @param low what the source says, or the least where its pages disagree
 * @param high the most where they disagree, else the same as {@code low}
 * @param unit what the price is for
 */
public record PriceEntry(String operation, String variant, boolean character, Money low, Money high, PriceUnit unit) {
    public PriceEntry {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low > high: " + low + ", " + high);
        }
    }

    boolean replaces(PriceEntry other) {
        return operation.equals(other.operation) && variant.equals(other.variant) && character == other.character;
    }

    boolean prices(Usage usage) {
        return operation.equals(usage.operation()) && variant.equals(usage.variant()) && character == usage.character();
    }

    Quote quote(Usage usage, String priceList) {
        Money least = unit == PriceUnit.PICTURE ? low.times(usage.images()) : low;
        Money most = unit == PriceUnit.CALL ? high : high.times(usage.images());
        return Quote.between(least, most, priceList);
    }
}
