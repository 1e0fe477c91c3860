package io.github.ideogram4j.validation;

import java.util.ArrayList;
import java.util.List;

/** Collects the violations of one request. */
final class ViolationCollector {
    private final List<Violation> violations = new ArrayList<>();

    void add(Rule rule, String field, String message) {
        violations.add(new Violation(rule.severity(), field, rule.id(), message));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
