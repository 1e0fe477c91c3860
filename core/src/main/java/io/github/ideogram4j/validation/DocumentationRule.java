package io.github.ideogram4j.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Warns of operations, parameters and values that a gateway does not document. */
final class DocumentationRule {
    static final Rule RULE = Rule.warning(
            "documented", "the gateway documents what is sent", "documentation of gateway and vendor, compared");

    // The documentation gaps of the built-in gateways. A line is: operations, a slash, parameters or values.
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

    private final GatewayProfile gateway;
    // the parameters of all gaps, so that most parameters are skipped without a look at their values
    private final Set<String> incomplete;

    DocumentationRule(GatewayProfile gateway) {
        this.gateway = gateway;
        this.incomplete = new HashSet<>();
        for (String use : gateway.undocumented()) {
            incomplete.add(use.substring(use.indexOf('/') + 1).split("[=>]", 2)[0]);
        }
    }

    void apply(RequestParameters request, ViolationCollector violations) {
        String operation = request.operation();
        if (gateway.undocumented().contains(operation)) {
            violations.add(RULE, "operation", operation + " is not documented by " + gateway.name());
        }
        List<String> names = request.names();
        for (int i = 0; i < names.size(); i++) {
            String field = names.get(i);
            if (incomplete.contains(field) && names.indexOf(field) == i) {
                for (String use : uses(field, request.values(field))) {
                    if (gateway.undocumented().contains(operation + "/" + use)) {
                        violations.add(
                                RULE, field, use + " is not documented by " + gateway.name() + " for " + operation);
                    }
                }
            }
        }
    }

    /** The uses of a field in the spelling of {@link GatewayProfile#undocumented}, without the operation. */
    private static List<String> uses(String field, List<String> values) {
        List<String> uses = new ArrayList<>();
        uses.add(field);
        if (values.size() > 1) {
            uses.add(field + ">1");
        }
        for (String value : values) {
            uses.add(field + "=" + value);
        }
        return uses;
    }

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
