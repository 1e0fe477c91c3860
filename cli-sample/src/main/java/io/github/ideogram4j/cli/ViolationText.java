package io.github.ideogram4j.cli;

import io.github.ideogram4j.validation.Violation;
import java.util.List;

/** How violations are shown to programs. */
final class ViolationText {
    private ViolationText() {}

    static List<JsonTree> json(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new JsonTree()
                        .text("severity", violation.severity().name())
                        .text("field", violation.field())
                        .text("rule", violation.rule())
                        .text("message", Console.printable(violation.message())))
                .toList();
    }
}
