package io.github.ideogram4j.validation;

import java.util.HashMap;
import java.util.Map;

/** Whether a gateway documents what is sent to it. */
final class Documentation {
    static final Rule RULE = Rule.warning(
            "documented", "the gateway documents what is sent", "documentation of gateway and vendor, compared");

    private final GatewayProfile gateway;
    // by operation and field
    private final Map<String, Map<String, DocumentationGap>> gaps = new HashMap<>();

    Documentation(GatewayProfile gateway) {
        this.gateway = gateway;
        for (String use : gateway.undocumented()) {
            String[] parts = use.split("[/=>]", 3);
            Map<String, DocumentationGap> fields = gaps.computeIfAbsent(parts[0], operation -> new HashMap<>());
            if (parts.length > 1) {
                fields.computeIfAbsent(parts[1], DocumentationGap::new).add(use.substring(parts[0].length() + 1));
            }
        }
    }

    void apply(Request request, Findings findings) {
        String operation = request.operation();
        if (gateway.undocumented().contains(operation)) {
            findings.add(RULE, "operation", operation + " is not documented by " + gateway.name());
        }
        Map<String, DocumentationGap> fields = gaps.getOrDefault(operation, Map.of());
        request.parameters().forEach((field, values) -> {
            DocumentationGap gap = fields.get(field);
            if (gap != null) {
                gap.find(
                        values,
                        use -> findings.add(
                                RULE, field, use + " is not documented by " + gateway.name() + " for " + operation));
            }
        });
    }
}
