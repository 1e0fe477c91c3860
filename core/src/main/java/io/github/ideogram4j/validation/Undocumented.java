package io.github.ideogram4j.validation;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the built-in gateways' pages leave out. A line is: operations, a slash, parameters or values. */
final class Undocumented {
    // Reframe is in AiHubMix's price table, but has no page of its own
    static final Set<String> AT_AIHUBMIX = parse("""
            v3-reframe
            v3-generate,v3-remix,v3-replace-background/style_reference_images>1
            v3-generate,v3-remix/resolution
            v3-generate,v3-remix,v3-edit,v3-replace-background/style_codes,style_preset,color_palette
            v3-generate,v3-remix,v3-edit,v3-replace-background/rendering_speed=FLASH,style_type=FICTION
            v3-generate,v3-remix,v3-edit/character_reference_images
            v3-edit/style_reference_images
            legacy-generate,legacy-remix/color_palette
            legacy-generate,legacy-remix,legacy-edit/style_type=FICTION
            describe/describe_model_version
            """);

    static final Set<String> AT_IDEOGRAM = parse("""
            v3-edit/aspect_ratio,negative_prompt
            v3-replace-background/style_type
            """);

    private Undocumented() {}

    private static Set<String> parse(String table) {
        Set<String> uses = new LinkedHashSet<>();
        for (String line : table.trim().split("\n", -1)) {
            String[] cells = line.trim().split("/", -1);
            for (String operation : cells[0].split(",", -1)) {
                addUses(uses, operation, cells);
            }
        }
        return uses;
    }

    private static void addUses(Set<String> uses, String operation, String[] cells) {
        if (cells.length == 1) {
            uses.add(operation);
            return;
        }
        for (String parameter : cells[1].split(",", -1)) {
            uses.add(operation + "/" + parameter);
        }
    }
}
