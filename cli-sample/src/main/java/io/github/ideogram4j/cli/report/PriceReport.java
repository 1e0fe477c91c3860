package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.option.PricedItem;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A price list, with the operations and variants it does not list.
 *
 * @param gateway the gateway as the user named it
 * @param prices its price list
 */
public record PriceReport(String gateway, PriceList prices) implements Report {
    private static final String UNLISTED = "unlisted";

    @Override
    public List<String> text(TextStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(prices.id()) + " of " + prices.date() + ", from " + prices.source());
        TextTable table = new TextTable();
        prices.entries().forEach(entry -> addRow(table, PricedItem.of(entry), price(entry), unit(entry)));
        unlisted(prices).forEach(item -> addRow(table, item, style.yellow(UNLISTED), ""));
        lines.addAll(table.lines());
        return lines;
    }

    private static void addRow(TextTable table, PricedItem item, String price, String unit) {
        table.row(item.operation(), item.variant(), item.character() ? "character" : "", price, unit);
    }

    private static String price(PriceList.Entry entry) {
        Money low = entry.low();
        return low.equals(entry.high()) ? "$" + low : "$" + low + "-" + entry.high();
    }

    private static String unit(PriceList.Entry entry) {
        return "a " + entry.unit().name().toLowerCase(Locale.ROOT).replace("_or_", " or a ");
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .text("gateway", gateway)
                .text("id", prices.id())
                .text("date", prices.date().toString())
                .text("source", prices.source())
                .text("currency", "USD")
                .objects(
                        "entries",
                        prices.entries().stream().map(PriceReport::json).toList())
                .objects(
                        UNLISTED,
                        unlisted(prices).stream().map(PriceReport::json).toList());
    }

    private static JsonObject json(PriceList.Entry entry) {
        return json(PricedItem.of(entry))
                .text("low", entry.low().toString())
                .text("high", entry.high().toString())
                .text("unit", entry.unit().name().toLowerCase(Locale.ROOT));
    }

    /** All items without a price in a list. */
    private static List<PricedItem> unlisted(PriceList prices) {
        List<PricedItem> unlisted = new ArrayList<>(PricedItem.all());
        Set<PricedItem> listed = new HashSet<>();
        for (PriceList.Entry entry : prices.entries()) {
            listed.add(PricedItem.of(entry));
        }
        unlisted.removeAll(listed);
        return unlisted;
    }

    private static JsonObject json(PricedItem item) {
        return new JsonObject()
                .text("operation", item.operation())
                .text("variant", item.variant().isEmpty() ? null : item.variant())
                .flag("character", item.character());
    }
}
