package io.github.ideogram4j.model;

import java.util.List;

/**
 * The descriptions of an image.
 *
 * @param texts usually several variants
 */
public record Descriptions(List<String> texts) {
    public Descriptions {
        texts = List.copyOf(texts);
    }
}
