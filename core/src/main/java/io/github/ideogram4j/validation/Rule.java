package io.github.ideogram4j.validation;

/**
 * A requirement of the service or of a gateway.
 *
 * @param id stable across versions
 * @param severity what a violation means for the call
 * @param requirement the requirement in one sentence
 * @param source the document that states the requirement
 */
public record Rule(String id, Violation.Severity severity, String requirement, String source) {
    static Rule error(String id, String requirement, String source) {
        return new Rule(id, Violation.Severity.ERROR, requirement, source);
    }

    static Rule warning(String id, String requirement, String source) {
        return new Rule(id, Violation.Severity.WARNING, requirement, source);
    }
}
