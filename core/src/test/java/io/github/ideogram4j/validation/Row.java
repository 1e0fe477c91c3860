package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.operation.Operation;
import java.util.List;

/** One rule, the smallest request that breaks it and nothing else, and the nearest request that breaks nothing. */
record Row(String rule, Violation.Severity severity, String field, Attempt violating, Attempt neighbour) {

    static Row error(String rule, String field, Operation<?> violating, Operation<?> neighbour) {
        return new Row(rule, Violation.Severity.ERROR, field, Attempt.of(violating), Attempt.of(neighbour));
    }

    static Row warning(String rule, String field, Operation<?> violating, Operation<?> neighbour) {
        return new Row(rule, Violation.Severity.WARNING, field, Attempt.of(violating), Attempt.of(neighbour));
    }

    Row at(GatewayProfile gateway) {
        return new Row(rule, severity, field, violating.at(gateway), neighbour.at(gateway));
    }

    @Override
    public String toString() {
        return rule + " " + violating.operation().name();
    }

    /** A request and whoever checks it. */
    record Attempt(Operation<?> operation, CallOptions options, GatewayProfile gateway, ImageDecoder decoder) {
        private static final ImageDecoder NONE = (source, maxPixels) -> {
            throw new AssertionError("decoder used");
        };

        static Attempt of(Operation<?> operation) {
            return new Attempt(operation, CallOptions.defaults(), GatewayProfile.ideogram(), NONE);
        }

        static Attempt extra(Operation<?> operation, String name) {
            CallOptions options = CallOptions.defaults().withExtraParameter(name, "x");
            return new Attempt(operation, options, GatewayProfile.ideogram(), NONE);
        }

        Attempt at(GatewayProfile other) {
            return new Attempt(operation, options, other, decoder);
        }

        Attempt with(ImageDecoder pixels) {
            return new Attempt(operation, options, gateway, pixels);
        }

        List<Violation> check() {
            Validator validator = decoder == NONE ? new Validator(gateway) : new Validator(gateway, decoder);
            return validator.check(operation, options);
        }
    }
}
