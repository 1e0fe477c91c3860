package io.github.ideogram4j.journal;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers as names and values, such as {@code 0.url}; what is missing has no name. */
final class AnswerFields {
    private static final String IMAGES = "images";
    private static final String TEXTS = "texts";

    private final Map<String, String> fields;

    private AnswerFields(Map<String, String> fields) {
        this.fields = fields;
    }

    static Map<String, String> of(JournalAnswer answer) {
        AnswerFields writer = new AnswerFields(new LinkedHashMap<>());
        if (answer.images().isPresent()) {
            writer.put(answer.images().get());
        } else {
            writer.put(answer.descriptions().get());
        }
        return writer.fields;
    }

    /** @throws IllegalArgumentException if they do not make an answer */
    static JournalAnswer read(Map<String, String> fields) {
        AnswerFields reader = new AnswerFields(fields);
        return fields.containsKey(IMAGES)
                ? JournalAnswer.of(reader.batch())
                : JournalAnswer.of(new Descriptions(reader.texts()));
    }

    private void put(ImageBatch batch) {
        fields.put(IMAGES, Integer.toString(batch.images().size()));
        put("created", batch.created());
        put("request", batch.requestId());
        for (int i = 0; i < batch.images().size(); i++) {
            put(i + ".", batch.images().get(i));
        }
    }

    private void put(String prefix, GeneratedImage image) {
        put(prefix + "url", image.url());
        put(prefix + "expires", image.expiresAt().map(Instant::toString));
        fields.put(prefix + "safe", Boolean.toString(image.safe()));
        if (image.seed().isPresent()) {
            fields.put(prefix + "seed", Long.toString(image.seed().getAsLong()));
        }
        put(prefix + "resolution", image.resolution());
        put(prefix + "upscaled", image.upscaledResolution());
        put(prefix + "prompt", image.prompt());
        put(prefix + "style", image.style());
    }

    private void put(Descriptions descriptions) {
        fields.put(TEXTS, Integer.toString(descriptions.texts().size()));
        for (int i = 0; i < descriptions.texts().size(); i++) {
            fields.put(i + ".text", descriptions.texts().get(i));
        }
    }

    private void put(String name, Optional<String> value) {
        if (value.isPresent()) {
            fields.put(name, value.get());
        }
    }

    private ImageBatch batch() {
        List<GeneratedImage> images = new ArrayList<>();
        for (int i = 0; i < count(IMAGES); i++) {
            images.add(image(i + "."));
        }
        return new ImageBatch(images, get("created"), get("request"));
    }

    private GeneratedImage image(String prefix) {
        Optional<String> seed = get(prefix + "seed");
        return new GeneratedImage(
                get(prefix + "url"),
                get(prefix + "expires").map(Instant::parse),
                Boolean.parseBoolean(fields.get(prefix + "safe")),
                seed.isPresent() ? OptionalLong.of(Long.parseLong(seed.get())) : OptionalLong.empty(),
                get(prefix + "resolution"),
                get(prefix + "upscaled"),
                get(prefix + "prompt"),
                get(prefix + "style"));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count(TEXTS); i++) {
            texts.add(get(i + ".text").orElse(""));
        }
        return texts;
    }

    private int count(String name) {
        return Integer.parseInt(get(name).orElse("none"));
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
