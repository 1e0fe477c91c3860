package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.pricing.PriceEntry;
import io.github.ideogram4j.pricing.PriceList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something that can have a price of its own.
 *
 * @param variant rendering speed or model; empty if there is no choice
 */
record Priceable(String operation, String variant, boolean character) {
    private static final List<String> SPEEDS =
            Arrays.stream(RenderingSpeed.values()).map(Enum::name).toList();
    private static final List<String> MODELS =
            ModelId.legacy().stream().map(ModelId::value).toList();

    static Priceable of(PriceEntry entry) {
        return new Priceable(entry.operation(), entry.variant(), entry.character());
    }

    /** Everything a list could name but does not. */
    static List<Priceable> missingFrom(PriceList prices) {
        List<Priceable> listed = prices.entries().stream().map(Priceable::of).toList();
        return all().stream().filter(item -> !listed.contains(item)).toList();
    }

    static List<Priceable> all() {
        List<Priceable> all = new ArrayList<>();
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

    private static void add(List<Priceable> all, String operation, List<String> variants, boolean character) {
        variants.forEach(variant -> all.add(new Priceable(operation, variant, character)));
    }

    /** Whether it costs more because a character is shown, in words. */
    String characterText() {
        return character ? "character" : "";
    }

    JsonTree json() {
        return new JsonTree()
                .text("operation", operation)
                .text("variant", variant.isEmpty() ? null : variant)
                .flag("character", character);
    }
}
