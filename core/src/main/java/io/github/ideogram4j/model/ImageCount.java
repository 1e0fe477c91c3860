package io.github.ideogram4j.model;

/**
 * How many pictures one call makes; each of them is billed.
 *
 * @param value 1 to 8 (AiHubMix docs, every endpoint); the service makes 1 when it is not sent
 */
public record ImageCount(int value) {
    public static final int MAX = 8;

    public ImageCount {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("num_images not in 1-8: " + value);
        }
    }
}
