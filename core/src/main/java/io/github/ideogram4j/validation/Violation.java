package io.github.ideogram4j.validation;

/**
 * Something in a request that a rule speaks against.
 *
 * @param field the parameter as the service's documentation names it
 * @param rule id of the rule, stable across versions
 * @param message names value and rule, on one line
 */
public record Violation(Severity severity, String field, String rule, String message) {

    /** On one line: {@code aspect_ratio: 5x7 is not one of ... [aspect-ratio-known]}. */
    @Override
    public String toString() {
        return field + ": " + message + " [" + rule + "]";
    }
}
