package io.github.ideogram4j.model;

/** The rendering speed of the V3 model, which decides the price. Defaults to {@link #DEFAULT}. */
public enum RenderingSpeed {
    /** The fastest. Offered by the vendor since June 2025; AiHubMix neither documents nor prices it. */
    FLASH,
    /** Faster and cheaper than {@link #DEFAULT}. */
    TURBO,
    /** The default. */
    DEFAULT,
    /** The slowest, with the best quality. */
    QUALITY
}
