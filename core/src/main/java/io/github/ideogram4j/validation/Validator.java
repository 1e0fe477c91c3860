package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks requests against the rules of the service and a gateway, before they are sent.
 *
 * <p>Reads each file of a request once, in the memory of a few rows of pixels. Immutable, and safe for use by several
 * threads at once if its decoder is.
 */
public final class Validator {
    private final GatewayProfile gateway;
    private final DocumentationRule documentation;
    private final FileRules fileRules;

    /**
     * Creates a validator without a decoder: of a mask that is no PNG only the size is checked, and a warning reports
     * it.
     *
     * @param gateway the limits of the gateway
     */
    public Validator(GatewayProfile gateway) {
        this(gateway, new FileInspector(gateway, null));
    }

    /**
     * Creates a validator that checks masks of all formats.
     *
     * @param gateway the limits of the gateway
     * @param decoder decodes masks that are JPEG or WebP
     */
    public Validator(GatewayProfile gateway, ImageDecoder decoder) {
        this(gateway, new FileInspector(gateway, decoder));
    }

    private Validator(GatewayProfile gateway, FileInspector inspector) {
        this.gateway = gateway;
        this.documentation = new DocumentationRule(gateway);
        this.fileRules = new FileRules(gateway, inspector);
    }

    /** All violations of a request, warnings included, in the order of the rules; empty if it is valid. */
    public List<Violation> check(Operation<?> operation, CallOptions options) {
        RequestParameters request = new RequestParameters(operation, options, gateway);
        ViolationCollector violations = new ViolationCollector();
        for (ParameterRule rule : ParameterRules.ALL) {
            rule.check().accept(request, violations);
        }
        documentation.apply(request, violations);
        fileRules.apply(request, violations);
        return violations.violations();
    }

    /** Checks a mask against each rule for masks; the result has a finding for every rule, met or not. */
    public List<MaskFinding> checkMask(ImageSource image, ImageSource mask) {
        return fileRules.checkMask(image, mask);
    }

    /** All rules, in the order in which they are checked. */
    public static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (ParameterRule parameter : ParameterRules.ALL) {
            rules.add(parameter.rule());
        }
        rules.add(DocumentationRule.RULE);
        rules.addAll(FileInspector.ALL);
        rules.addAll(FileRules.ALL);
        rules.addAll(MaskRules.ALL);
        return List.copyOf(rules);
    }

    /**
     * The result of one rule for masks.
     *
     * @param rule the rule
     * @param met whether the mask meets the rule
     * @param message the observation, on one line
     */
    public record MaskFinding(Rule rule, boolean met, String message) {}
}
