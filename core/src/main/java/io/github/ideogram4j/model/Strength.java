package io.github.ideogram4j.model;

/**
 * How strongly something counts: image weight of a remix, resemblance and detail of an upscale.
 *
 * @param value 1 to 100 (AiHubMix docs, remix and upscale); the service takes 50 when it is not sent
 */
public record Strength(int value) {
    public static final int DEFAULT = 50;

    public Strength {
        requireInRange("strength", value);
    }

    /** A strength whose message, where it is out of range, names the parameter it is for. */
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
