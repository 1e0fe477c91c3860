package io.github.ideogram4j.model;

import java.util.List;

/** What the service sees in a picture, usually in more than one wording. */
public record Descriptions(List<String> texts) {
    public Descriptions {
        texts = List.copyOf(texts);
    }
}
