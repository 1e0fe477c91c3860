package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import java.util.List;

/**
 * Checks requests against every rule known of the service and a gateway, before any money is spent.
 *
 * <p>Reads the files of a request, in the memory of a few rows of pixels. Immutable and safe for use by several threads
 * at once, if its decoder is.
 */
public final class Validator {
    private final GatewayProfile gateway;
    private final Documentation documentation;
    private final FileRules fileRules;

    /** Without a decoder: masks that are no PNG are checked for size only, and a warning says so. */
    public Validator(GatewayProfile gateway) {
        this(gateway, new FileRules(gateway, MaskReader.pngOnly()));
    }

    public Validator(GatewayProfile gateway, ImageDecoder decoder) {
        this(gateway, new FileRules(gateway, MaskReader.with(decoder)));
    }

    private Validator(GatewayProfile gateway, FileRules fileRules) {
        this.gateway = gateway;
        this.documentation = new Documentation(gateway);
        this.fileRules = fileRules;
    }

    /** Everything that speaks against the request, all at once, in the order of the rules; empty if nothing does. */
    public List<Violation> check(Operation<?> operation, CallOptions options) {
        Request request = new Request(operation, options);
        Findings findings = new Findings();
        ParameterRules.ALL.forEach(rule -> rule.apply(request, gateway, findings));
        documentation.apply(request, findings);
        fileRules.apply(request, findings);
        return findings.violations();
    }

    /**
     * Refuses a request with errors; warnings pass.
     *
     * @throws InvalidRequestException with all violations
     */
    public void requireValid(Operation<?> operation, CallOptions options) {
        List<Violation> violations = check(operation, options);
        for (Violation violation : violations) {
            if (violation.severity() == Severity.ERROR) {
                throw new InvalidRequestException(violations);
            }
        }
    }

    /** Every rule a mask must meet, each with what it finds, met or not. */
    public List<MaskFinding> checkMask(ImageSource image, ImageSource mask) {
        return fileRules.checkMask(image, mask);
    }

    /** Every rule there is, for documentation. */
    public static List<Rule> rules() {
        return RuleBook.all();
    }
}
