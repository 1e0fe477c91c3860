package io.github.ideogram4j.validation;

import java.util.ArrayList;
import java.util.List;

/** Collects the violations of one request. */
final class ViolationCollector {
    private final List<Violation> violations = new ArrayList<>();

    void add(Rule rule, String field, String message) {
        violations.add(new Violation(rule.severity(), field, rule.id(), message));
    }

    /** Adds a violation of a limit, which is as severe as the limit is certain. */
    void add(Rule rule, GatewayProfile.Limit limit, String field, String message) {
        violations.add(new Violation(limit.severity(), field, rule.id(), message));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
