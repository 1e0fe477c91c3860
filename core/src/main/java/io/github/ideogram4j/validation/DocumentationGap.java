package io.github.ideogram4j.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a gateway leaves unsaid about one field: the field itself, that it may be repeated, or some of its values. */
final class DocumentationGap {
    private final String field;
    private final Set<String> uses = new HashSet<>();

    DocumentationGap(String field) {
        this.field = field;
    }

    /** @param use in the spelling of {@link GatewayProfile#undocumented}, without the operation */
    void add(String use) {
        uses.add(use);
    }

    /** Tells the uses that are not documented. */
    void find(List<String> values, Consumer<String> undocumented) {
        tell(field, undocumented);
        if (values.size() > 1) {
            tell(field + ">1", undocumented);
        }
        for (String value : values) {
            tell(field + "=" + value, undocumented);
        }
    }

    private void tell(String use, Consumer<String> undocumented) {
        if (uses.contains(use)) {
            undocumented.accept(use);
        }
    }
}
