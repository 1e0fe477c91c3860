package io.github.ideogram4j.validation;

/**
 * What one rule for masks finds.
 *
 * @param met whether the rule is met
 * @param message what was found, on one line
 */
public record MaskFinding(Rule rule, boolean met, String message) {}
