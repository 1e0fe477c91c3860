package io.github.ideogram4j.fake;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the calls of a fake would have cost by the price list of its gateway. Refused calls are free; calls that were
 * carried out, but whose answer was lost, late or unreadable, are billed. A call counts once it has ended. Thread-safe.
 */
public final class Ledger {
    private final String priceList;
    private final Map<String, Row> rows = new LinkedHashMap<>(); // by all but the number of calls, as text

    Ledger(String priceList) {
        this.priceList = priceList;
    }

    /**
     * Calls of the same kind.
     *
     * @param operation name of the operation
     * @param variant rendering speed or model; empty if the price depends on neither
     * @param outcome how the calls ended, such as {@code answered} or {@code refused 429}
     * @param each what each call cost; $0.00 for a call that is not billed
     * @param calls number of calls, 1 or more
     */
    public record Row(String operation, String variant, String outcome, Quote each, int calls) {
        private String[] cells() {
            return new String[] {operation, variant, outcome, Integer.toString(calls), each.toString(), sum()};
        }

        private String sum() {
            return each.high()
                    .map(high -> between(each.low().orElse(high).times(calls), high.times(calls)))
                    .orElseGet(each::toString);
        }

        private static String between(Money low, Money high) {
            return Quote.between(low, high, "").toString();
        }
    }

    synchronized void add(Operation.Usage usage, String outcome, Quote cost) {
        String variant = usage.variant() + (usage.character() ? " with character" : "");
        String kind = String.join("\n", usage.operation(), variant, outcome, cost.toString());
        Row before = rows.get(kind);
        rows.put(kind, new Row(usage.operation(), variant, outcome, cost, before == null ? 1 : before.calls() + 1));
    }

    synchronized void clear() {
        rows.clear();
    }

    /** The calls by operation, variant, outcome and price, in the order of the first of each. */
    public synchronized List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    /**
     * What all calls cost: an exact amount; a range if the price list has one for a billed call; unlisted if it has no price
     * for one.
     */
    public Quote spent() {
        Money low = Money.ZERO;
        Money high = Money.ZERO;
        for (Row row : rows()) {
            if (!row.each().high().isPresent()) {
                return row.each();
            }
            Money most = row.each().high().get();
            low = low.plus(row.each().low().orElse(most).times(row.calls()));
            high = high.plus(most.times(row.calls()));
        }
        return Quote.between(low, high, priceList);
    }

    /**
     * Asserts that the calls cost at most this amount, also at the highest price of each range.
     *
     * @param usd US dollars, such as {@code 0.50}
     * @throws AssertionError with a table of the calls, if they may have cost more or one has no listed price
     * @throws IllegalArgumentException if {@code usd} is no amount
     */
    public void assertSpentAtMost(String usd) {
        Money limit = Money.of(usd);
        Quote spent = spent();
        if (!spent.high().isPresent()) {
            throw new AssertionError("spent an unlisted amount, the limit is $" + limit
                    + "; state the missing prices with Gateway.withPrices\n" + this);
        }
        if (spent.high().get().compareTo(limit) > 0) {
            throw new AssertionError("spent " + spent + ", the limit is $" + limit + "\n" + this);
        }
    }

    /** A table of the calls and their costs. */
    @Override
    public String toString() {
        List<String[]> table = new ArrayList<>();
        table.add(new String[] {"operation", "speed or model", "outcome", "calls", "each", "sum"});
        for (Row row : rows()) {
            table.add(row.cells());
        }
        table.add(new String[] {"total", "", "", "", "", spent().toString()});
        int[] widths = new int[6];
        for (String[] cells : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] cells : table) {
            for (int i = 0; i < widths.length; i++) {
                text.append(cells[i]);
                for (int pad = i == widths.length - 1 ? 0 : widths[i] + 2 - cells[i].length(); pad > 0; pad--) {
                    text.append(' ');
                }
            }
            text.append('\n');
        }
        return text.append("prices: ").append(priceList).toString();
    }
}
