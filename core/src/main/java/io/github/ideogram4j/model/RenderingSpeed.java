package io.github.ideogram4j.model;

/** Speed against quality of the V3 model; it decides the price. The service takes {@link #DEFAULT} when it is not sent. */
public enum RenderingSpeed {
    /** The vendor's, since June 2025; AiHubMix neither documents nor prices it. */
    FLASH,
    TURBO,
    DEFAULT,
    QUALITY
}
