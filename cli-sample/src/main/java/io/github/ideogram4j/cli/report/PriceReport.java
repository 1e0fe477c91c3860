package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        prices.entries().forEach(entry -> addRow(table, Item.of(entry), price(entry), unit(entry)));
        Item.unlisted(prices).forEach(item -> addRow(table, item, style.yellow(UNLISTED), ""));
        lines.addAll(table.lines());
        return lines;
    }

    private static void addRow(TextTable table, Item item, String price, String unit) {
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
                        UNLISTED, Item.unlisted(prices).stream().map(Item::json).toList());
    }

    private static JsonObject json(PriceList.Entry entry) {
        return Item.of(entry)
                .json()
                .text("low", entry.low().toString())
                .text("high", entry.high().toString())
                .text("unit", entry.unit().name().toLowerCase(Locale.ROOT));
    }

    /**
     * An operation and variant that can have a price.
     *
     * @param operation the operation's name
     * @param variant the rendering speed or the model; empty if there is no choice
     * @param character whether a character reference is given, which costs more
     */
    public record Item(String operation, String variant, boolean character) {
        private static final List<String> SPEEDS =
                Arrays.stream(RenderingSpeed.values()).map(Enum::name).toList();
        private static final List<String> MODELS =
                ModelId.legacy().stream().map(ModelId::value).toList();

        static Item of(PriceList.Entry entry) {
            return new Item(entry.operation(), entry.variant(), entry.character());
        }

        /** All items without a price in a list. */
        static List<Item> unlisted(PriceList prices) {
            List<Item> listed = prices.entries().stream().map(Item::of).toList();
            return all().stream().filter(item -> !listed.contains(item)).toList();
        }

        /** Every item there is. */
        public static List<Item> all() {
            List<Item> all = new ArrayList<>();
            List<String> withCharacter = List.of("v3-generate", "v3-remix", "v3-edit");
            withCharacter.forEach(operation -> add(all, operation, SPEEDS, false));
            add(all, "v3-reframe", SPEEDS, false);
            add(all, "v3-replace-background", SPEEDS, false);
            withCharacter.forEach(operation -> add(all, operation, SPEEDS, true));
            add(all, "legacy-generate", MODELS, false);
            add(all, "legacy-remix", MODELS, false);
            add(all, "legacy-edit", List.of(ModelId.V_2.value(), ModelId.V_2_TURBO.value()), false);
            add(all, "upscale", List.of(""), false);
            add(all, "describe", List.of(""), false);
            return all;
        }

        private static void add(List<Item> all, String operation, List<String> variants, boolean character) {
            variants.forEach(variant -> all.add(new Item(operation, variant, character)));
        }

        JsonObject json() {
            return new JsonObject()
                    .text("operation", operation)
                    .text("variant", variant.isEmpty() ? null : variant)
                    .flag("character", character);
        }
    }
}
