package io.github.ideogram4j.validation;

/** What a violation means for the call. */
public enum Severity {
    /** The service would refuse it, or the money would be wasted: it is not sent. */
    ERROR,
    /** It is sent, but the result may not be what was meant. */
    WARNING
}
