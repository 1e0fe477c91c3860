package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.PriceList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation and variant that can have a price.
 *
 * @param operation the operation's name
 * @param variant the rendering speed or the model; empty if there is no choice
 * @param character whether a character reference is given, which costs more
 */
public record PricedItem(String operation, String variant, boolean character) {
    private static final String CHARACTER = "+character";
    private static final String DESCRIBE = "describe";
    private static final List<String> SPEEDS =
            Arrays.stream(RenderingSpeed.values()).map(Enum::name).toList();
    private static final List<String> MODELS =
            ModelId.legacy().stream().map(ModelId::value).toList();

    /** The item of an entry. */
    public static PricedItem of(PriceList.Entry entry) {
        return new PricedItem(entry.operation(), entry.variant(), entry.character());
    }

    // written out, because the equality that the JVM generates for a record takes milliseconds at first
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PricedItem item
                && item.operation.equals(operation)
                && item.variant.equals(variant)
                && item.character == character;
    }

    @Override
    public int hashCode() {
        return 31 * operation.hashCode() + variant.hashCode();
    }

    /** Every item there is. */
    public static List<PricedItem> all() {
        List<PricedItem> all = new ArrayList<>();
        List<String> withCharacter = List.of("v3-generate", "v3-remix", "v3-edit");
        withCharacter.forEach(operation -> add(all, operation, SPEEDS, false));
        add(all, "v3-reframe", SPEEDS, false);
        add(all, "v3-replace-background", SPEEDS, false);
        withCharacter.forEach(operation -> add(all, operation, SPEEDS, true));
        add(all, "legacy-generate", MODELS, false);
        add(all, "legacy-remix", MODELS, false);
        add(all, "legacy-edit", List.of(ModelId.V_2.value(), ModelId.V_2_TURBO.value()), false);
        add(all, "upscale", List.of(""), false);
        add(all, DESCRIBE, List.of(""), false);
        return all;
    }

    private static void add(List<PricedItem> all, String operation, List<String> variants, boolean character) {
        variants.forEach(variant -> all.add(new PricedItem(operation, variant, character)));
    }

    /** The names of all operations. */
    public static List<String> operations() {
        return all().stream().map(PricedItem::operation).distinct().toList();
    }

    /**
     * Parses {@code OPERATION[/VARIANT][+character]}.
     *
     * @return the item; all variants of the operation if no variant is named
     * @throws IllegalArgumentException if there is no such operation or variant; the message lists those there are
     */
    static List<PricedItem> parse(String text) {
        boolean character = text.toLowerCase(Locale.ROOT).endsWith(CHARACTER);
        String plain = character ? text.substring(0, text.length() - CHARACTER.length()) : text;
        String[] parts = plain.split("/", 2);
        String operation = parts[0].toLowerCase(Locale.ROOT);
        if (!operations().contains(operation)) {
            throw new IllegalArgumentException(
                    Excerpt.of(parts[0]) + " is not one of " + String.join(", ", operations()));
        }
        List<PricedItem> variants = all().stream()
                .filter(item -> item.operation.equals(operation) && item.character == character)
                .toList();
        if (variants.isEmpty()) {
            throw new IllegalArgumentException(Excerpt.of(text) + ": " + operation + " takes no character reference");
        }
        return parts.length == 1 ? variants : List.of(variant(variants, parts[1]));
    }

    private static PricedItem variant(List<PricedItem> variants, String text) {
        PricedItem any = variants.get(0);
        if (text.equalsIgnoreCase(PriceList.CUSTOM_MODEL) && !any.variant.isEmpty()) {
            return new PricedItem(any.operation, PriceList.CUSTOM_MODEL, any.character);
        }
        String wanted = OptionValues.model(text);
        return variants.stream()
                .filter(item -> !wanted.isEmpty() && item.variant.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(variants.get(0).operation
                        + (variants.get(0).variant.isEmpty()
                                ? " has no variants: " + Excerpt.of(text)
                                : ": " + Excerpt.of(text) + " is not one of "
                                        + String.join(
                                                ", ",
                                                variants.stream()
                                                        .map(PricedItem::variant)
                                                        .toList()))));
    }

    /** The entry of a price list: the price of one picture, or of one description. */
    PriceList.Entry at(Money price) {
        PriceList.Unit unit = operation.equals(DESCRIBE) ? PriceList.Unit.CALL : PriceList.Unit.PICTURE;
        return new PriceList.Entry(operation, variant, character, price, price, unit);
    }
}
