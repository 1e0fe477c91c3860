package io.github.ideogram4j.model;

/**
 * The number a picture grows from: the same request with the same seed gives the same picture.
 *
 * @param value 0 to 2147483647 (AiHubMix docs, every endpoint)
 */
public record Seed(int value) {
    public Seed {
        if (value < 0) {
            throw new IllegalArgumentException("seed < 0: " + value);
        }
    }
}
