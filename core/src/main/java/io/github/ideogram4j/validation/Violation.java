package io.github.ideogram4j.validation;

/**
 * A violation of a rule by a request.
 *
 * @param severity what the violation means for the call
 * @param field name of the parameter in the service's documentation
 * @param rule id of the rule, stable across versions
 * @param message names the value and the requirement, on one line
 */
public record Violation(Severity severity, String field, String rule, String message) {

    /** On one line: {@code aspect_ratio: 5x7 is not one of ... [aspect-ratio-known]}. */
    @Override
    public String toString() {
        return field + ": " + message + " [" + rule + "]";
    }

    /** The effect of a violation on the call. */
    public enum Severity {
        /** The service would reject the request or the result would be useless; the request is not sent. */
        ERROR,
        /** The request is sent, but the result may differ from what was intended. */
        WARNING
    }
}
