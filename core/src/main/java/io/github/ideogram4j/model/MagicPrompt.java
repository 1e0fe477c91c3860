package io.github.ideogram4j.model;

/** Whether the service may rewrite the prompt; gateways document {@link #AUTO} as the default. */
public enum MagicPrompt {
    AUTO,
    ON,
    OFF
}
