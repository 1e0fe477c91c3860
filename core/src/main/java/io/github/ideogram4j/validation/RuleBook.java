package io.github.ideogram4j.validation;

import java.util.ArrayList;
import java.util.List;

/** All rules in one list. */
final class RuleBook {
    private RuleBook() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        ParameterRules.ALL.forEach(rule -> rules.add(rule.rule()));
        rules.add(Documentation.RULE);
        rules.addAll(FileProbe.ALL);
        rules.addAll(FileRules.ALL);
        rules.addAll(MaskRules.ALL);
        return List.copyOf(rules);
    }
}
