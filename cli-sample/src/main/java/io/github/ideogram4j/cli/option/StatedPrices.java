package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prices that the user states. A price of a variant takes precedence over the price of its operation. */
final class StatedPrices {
    private final List<Statement> statements = new ArrayList<>();

    private record Statement(List<PricedItem> items, Money price) {}

    /**
     * Adds a price.
     *
     * @param name {@code OPERATION[/VARIANT][+character]}
     * @param usd the price of one picture, or of one description
     * @return whether the price was added, which is always
     * @throws IllegalArgumentException if the name or the amount is wrong, or the price is stated twice
     */
    boolean add(String name, String usd) {
        List<PricedItem> items = PricedItem.parse(name);
        if (statements.stream().anyMatch(statement -> statement.items().equals(items))) {
            throw new IllegalArgumentException("stated twice: " + Excerpt.of(name));
        }
        return statements.add(new Statement(items, Money.of(usd)));
    }

    /** As {@link #add(String, String)}, from {@code NAME=USD}. */
    boolean add(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not OPERATION=USD: " + Excerpt.of(text));
        }
        return add(text.substring(0, equals), text.substring(equals + 1));
    }

    /** One entry for each item that has a price. */
    List<PriceList.Entry> entries() {
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<PricedItem, PriceList.Entry> entries = new LinkedHashMap<>();
        statements.stream()
                .sorted(Comparator.comparing(statement -> -statement.items().size()))
                .forEach(statement -> statement.items().forEach(item -> entries.put(item, item.at(statement.price()))));
        return List.copyOf(entries.values());
    }
}
