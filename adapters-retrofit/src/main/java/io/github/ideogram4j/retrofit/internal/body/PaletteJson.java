package io.github.ideogram4j.retrofit.internal.body;

import io.github.ideogram4j.model.ColorPalette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts a palette to maps and lists for {@link JsonBody#encode}: by name, or colour by colour. */
final class PaletteJson implements ColorPalette.Reader<Map<String, Object>> {
    private PaletteJson() {}

    static Map<String, Object> of(ColorPalette palette) {
        return palette.read(new PaletteJson());
    }

    @Override
    public Map<String, Object> preset(String name) {
        return Map.of("name", name);
    }

    @Override
    public Map<String, Object> members(List<ColorPalette.WeightedColor> colors) {
        List<Object> members = new ArrayList<>();
        colors.forEach(color -> members.add(member(color)));
        return Map.of("members", members);
    }

    private static Map<String, Object> member(ColorPalette.WeightedColor color) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("color_hex", color.color().value());
        color.weight().ifPresent(weight -> member.put("color_weight", weight));
        return member;
    }
}
