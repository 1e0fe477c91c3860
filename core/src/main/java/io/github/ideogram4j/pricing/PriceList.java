package io.github.ideogram4j.pricing;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Usage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices as data: what a gateway's pages said on a day. Immutable; bring your own where yours differ.
 *
 * @param id names list and date, for quotes and budgets
 * @param date when the source was read
 * @param source where the prices come from
 */
public record PriceList(String id, LocalDate date, String source, List<PriceEntry> entries) {
    private static final String OWN = "+own";

    public PriceList {
        entries = List.copyOf(entries);
    }

    /** AiHubMix, by its documentation pages in Korean, Japanese and Chinese, which contradict each other in places. */
    public static PriceList aiHubMix() {
        return PriceTables.AIHUBMIX;
    }

    /** The vendor itself. */
    public static PriceList ideogram() {
        return PriceTables.IDEOGRAM;
    }

    /** A list without prices, for a gateway whose prices nobody has told: every quote is unlisted. */
    public static PriceList unknown(String gateway) {
        return new PriceList(gateway + "-unlisted", LocalDate.of(1970, 1, 1), "none", List.of());
    }

    /** The list with one price added, or replaced where it has one for the same thing. */
    public PriceList with(PriceEntry entry) {
        List<PriceEntry> more = new ArrayList<>(entries);
        more.removeIf(entry::replaces);
        more.add(entry);
        return new PriceList(id.endsWith(OWN) ? id : id + OWN, date, source, more);
    }

    /** What the operation will cost. */
    public Quote quote(Operation<?> operation) {
        Usage usage = operation.usage();
        for (PriceEntry entry : entries) {
            if (entry.prices(usage)) {
                return entry.quote(usage, id);
            }
        }
        return new Quote.Unlisted(id);
    }
}
