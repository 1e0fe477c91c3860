package io.github.ideogram4j.model;

/** Whether the service may rewrite the prompt; gateways document {@link #AUTO} as the default. */
public enum MagicPrompt {
    /** The service decides. */
    AUTO,
    /** The service rewrites the prompt. */
    ON,
    /** The service uses the prompt unchanged. */
    OFF
}
