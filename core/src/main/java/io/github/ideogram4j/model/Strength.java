package io.github.ideogram4j.model;

/**
 * A percentage: the image weight of a remix, or the resemblance or detail of an upscale.
 *
 * @param value 1 to 100 (AiHubMix docs, remix and upscale); defaults to 50
 */
public record Strength(int value) {
    /** The value that the service uses by default. */
    public static final int DEFAULT = 50;

    public Strength {
        requireInRange("strength", value);
    }

    /**
     * A strength for the given parameter.
     *
     * @throws IllegalArgumentException if not 1 to 100; the message names {@code field}
     */
    public static Strength of(String field, int value) {
        requireInRange(field, value);
        return new Strength(value);
    }

    private static void requireInRange(String field, int value) {
        if (value < 1 || value > 100) {
            throw new IllegalArgumentException(field + " not in 1-100: " + value);
        }
    }
}
