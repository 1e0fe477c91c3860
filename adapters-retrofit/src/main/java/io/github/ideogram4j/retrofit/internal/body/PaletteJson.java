package io.github.ideogram4j.retrofit.internal.body;

import io.github.ideogram4j.model.ColorPalette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts a palette to maps and lists for {@link JsonBody#encode}: by name, or colour by colour. */
final class PaletteJson {
    private PaletteJson() {}

    static Map<String, Object> of(ColorPalette palette) {
        if (palette instanceof ColorPalette.Members own) {
            List<Object> members = new ArrayList<>();
            own.colors().forEach(color -> members.add(member(color)));
            return Map.of("members", members);
        }
        return Map.of("name", palette.toString());
    }

    private static Map<String, Object> member(ColorPalette.WeightedColor color) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("color_hex", color.color().value());
        color.weight().ifPresent(weight -> member.put("color_weight", weight));
        return member;
    }
}
