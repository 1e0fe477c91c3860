package io.github.ideogram4j.journal;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import java.util.Map;
import java.util.Optional;

/** What a request brought: pictures, or descriptions. */
public record JournalAnswer(Optional<ImageBatch> images, Optional<Descriptions> descriptions) {
    public JournalAnswer {
        if (images.isPresent() == descriptions.isPresent()) {
            throw new IllegalArgumentException("an answer is either images or descriptions");
        }
    }

    /** An answer that consists of images. */
    public static JournalAnswer of(ImageBatch images) {
        return new JournalAnswer(Optional.of(images), Optional.empty());
    }

    /** An answer that consists of descriptions. */
    public static JournalAnswer of(Descriptions descriptions) {
        return new JournalAnswer(Optional.empty(), Optional.of(descriptions));
    }

    /** Of whatever an operation returns. */
    public static JournalAnswer ofResult(Object result) {
        return result instanceof Descriptions descriptions ? of(descriptions) : of((ImageBatch) result);
    }

    /**
     * The answer as names and values, such as {@code 0.url}, for a store that keeps texts.
     *
     * @return a new map in an order that stays the same
     */
    public Map<String, String> fields() {
        return AnswerFields.of(this);
    }

    /**
     * The answer that {@link #fields} has written.
     *
     * @throws IllegalArgumentException if the fields do not make an answer
     */
    public static JournalAnswer ofFields(Map<String, String> fields) {
        return AnswerFields.read(fields);
    }
}
