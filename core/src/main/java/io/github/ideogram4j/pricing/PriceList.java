package io.github.ideogram4j.pricing;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.operation.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The prices of a gateway on a day. Immutable.
 *
 * @param id name and date of the list, for quotes and budgets
 * @param date when the source was read
 * @param source the document that states the prices
 * @param entries the prices; an operation without an entry is unlisted
 */
public record PriceList(String id, LocalDate date, String source, List<Entry> entries) {
    /** The variant of calls with a custom model: no built-in list has a price for it. */
    public static final String CUSTOM_MODEL = "CUSTOM_MODEL";

    private static final String OWN = "+own";

    public PriceList {
        entries = List.copyOf(entries);
    }

    /** The prices of AiHubMix. Where its Korean, Japanese and Chinese pages differ, a price is a range. */
    public static PriceList aiHubMix() {
        return PriceTables.AIHUBMIX;
    }

    /** The prices of the vendor. */
    public static PriceList ideogram() {
        return PriceTables.IDEOGRAM;
    }

    /** A list without prices, for a gateway whose prices are unknown: every quote is unlisted. */
    public static PriceList unknown(String gateway) {
        return new PriceList(gateway + "-unlisted", LocalDate.of(1970, 1, 1), "none", List.of());
    }

    /** A copy of this list with {@code entry} in place of an entry for the same operation, variant and character. */
    public PriceList with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.removeIf(entry::replaces);
        more.add(entry);
        return new PriceList(id.endsWith(OWN) ? id : id + OWN, date, source, more);
    }

    /** The cost of a call with default options: an exact amount, a range, or unlisted. */
    public Quote quote(Operation<?> operation) {
        return quote(operation.usage());
    }

    /**
     * The cost of a call: an exact amount, a range, or unlisted. With a custom model, the entry for the variant
     * {@link #CUSTOM_MODEL} counts.
     */
    public Quote quote(Operation<?> operation, CallOptions options) {
        Operation.Usage usage = operation.usage();
        return quote(
                options.hasCustomModel()
                        ? new Operation.Usage(usage.operation(), CUSTOM_MODEL, usage.character(), usage.images())
                        : usage);
    }

    private Quote quote(Operation.Usage usage) {
        for (Entry entry : entries) {
            if (entry.prices(usage)) {
                return entry.quote(usage, id);
            }
        }
        return new Quote.Unlisted(id);
    }

    /** The unit of a price. */
    public enum Unit {
        /** Each image. */
        PICTURE,
        /** The whole call, regardless of the number of images. */
        CALL,
        /** The source is ambiguous: a quote is a range from the price of a call to the price of all images. */
        CALL_OR_PICTURE
    }

    /**
     * An entry of a price list: the price of one image or of one call.
     *
     * @param operation name of the operation
     * @param variant rendering speed, model or {@link #CUSTOM_MODEL}; empty if the price depends on neither
     * @param character whether the entry is for calls with a character reference
     * @param low the price, or the lowest one if the source contradicts itself
     * @param high the highest price if the source contradicts itself, otherwise {@code low}
     * @param unit the unit of the price
     */
    public record Entry(
            String operation, String variant, boolean character, Money low, Money high, PriceList.Unit unit) {
        public Entry {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("low > high: " + low + ", " + high);
            }
        }

        boolean replaces(Entry other) {
            return operation.equals(other.operation) && variant.equals(other.variant) && character == other.character;
        }

        boolean prices(Operation.Usage usage) {
            return operation.equals(usage.operation())
                    && variant.equals(usage.variant())
                    && character == usage.character();
        }

        Quote quote(Operation.Usage usage, String priceList) {
            Money least = unit == PriceList.Unit.PICTURE ? low.times(usage.images()) : low;
            Money most = unit == PriceList.Unit.CALL ? high : high.times(usage.images());
            return Quote.between(least, most, priceList);
        }
    }
}
