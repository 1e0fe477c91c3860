package io.github.ideogram4j.validation;

/**
 * Something the service or a gateway asks of a request.
 *
 * @param id stable across versions
 * @param requirement what it asks, in one sentence
 * @param source who says so
 */
public record Rule(String id, Severity severity, String requirement, String source) {
    static Rule error(String id, String requirement, String source) {
        return new Rule(id, Severity.ERROR, requirement, source);
    }

    static Rule warning(String id, String requirement, String source) {
        return new Rule(id, Severity.WARNING, requirement, source);
    }
}
