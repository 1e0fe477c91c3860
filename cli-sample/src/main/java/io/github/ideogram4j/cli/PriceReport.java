package io.github.ideogram4j.cli;

import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceEntry;
import io.github.ideogram4j.pricing.PriceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A price list in full, with what it leaves out. */
record PriceReport(String gateway, PriceList prices) implements Report {
    private static final String UNLISTED = "unlisted";

    @Override
    public List<String> text(Paint paint) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(prices.id()) + " of " + prices.date() + ", from " + prices.source());
        Table table = new Table();
        prices.entries().forEach(entry -> table.row(cells(Priceable.of(entry), price(entry), per(entry))));
        missing().forEach(item -> table.row(cells(item, paint.doubtful(UNLISTED), "")));
        lines.addAll(table.lines());
        return lines;
    }

    @Override
    public JsonTree json() {
        return new JsonTree()
                .text("gateway", gateway)
                .text("id", prices.id())
                .text("date", prices.date().toString())
                .text("source", prices.source())
                .text("currency", "USD")
                .trees(
                        "entries",
                        prices.entries().stream().map(PriceReport::json).toList())
                .trees(UNLISTED, missing().stream().map(Priceable::json).toList());
    }

    private static JsonTree json(PriceEntry entry) {
        return Priceable.of(entry)
                .json()
                .text("low", entry.low().toString())
                .text("high", entry.high().toString())
                .text("unit", entry.unit().name().toLowerCase(Locale.ROOT));
    }

    private List<Priceable> missing() {
        return Priceable.missingFrom(prices);
    }

    private static String[] cells(Priceable item, String price, String per) {
        return new String[] {item.operation(), item.variant(), item.characterText(), price, per};
    }

    private static String price(PriceEntry entry) {
        Money low = entry.low();
        return low.equals(entry.high()) ? "$" + low : "$" + low + "-" + entry.high();
    }

    private static String per(PriceEntry entry) {
        return "a " + entry.unit().name().toLowerCase(Locale.ROOT).replace("_or_", " or a ");
    }
}
