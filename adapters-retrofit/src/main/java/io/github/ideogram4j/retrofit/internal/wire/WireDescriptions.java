package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON answer of the describe endpoint.
 *
 * @param descriptions the texts, at least one; null where an entry has none
 */
public record WireDescriptions(List<@Nullable String> descriptions) {
    private static final JsonReader.Options NAMES =
            JsonReader.Options.of("descriptions", "request_id", "id", "data", "task_id", "generation_id");
    private static final JsonReader.Options ITEM_NAMES = JsonReader.Options.of("text");

    static WireDescriptions read(JsonReader json, PartialAnswer answer) throws IOException {
        List<@Nullable String> descriptions = new ArrayList<>();
        JsonFields.object(json, NAMES, index -> {
            switch (index) {
                case 0 -> JsonFields.array(json, () -> descriptions.add(text(json)));
                case 1 -> answer.note(PartialAnswer.Id.REQUEST, JsonFields.scalar(json));
                case 2 -> answer.note(PartialAnswer.Id.PLAIN, JsonFields.scalar(json));
                case 3 -> task(json, answer);
                default -> answer.note(PartialAnswer.Id.TASK, JsonFields.scalar(json));
            }
        });
        if (descriptions.stream().allMatch(text -> text == null || text.trim().isEmpty())) {
            throw new AnswerReader.NoResultException("has no descriptions");
        }
        return new WireDescriptions(descriptions);
    }

    private static void task(JsonReader json, PartialAnswer answer) throws IOException {
        if (json.peek() == JsonReader.Token.BEGIN_OBJECT) {
            WireImage.read(json, answer);
            answer.dropImage();
        } else {
            answer.note(PartialAnswer.Id.TASK, JsonFields.scalar(json));
        }
    }

    /** Reads an object with a text, as documented, or the text itself. */
    private static @Nullable String text(JsonReader json) throws IOException {
        if (json.peek() != JsonReader.Token.BEGIN_OBJECT) {
            return JsonFields.scalar(json);
        }
        @Nullable String[] text = new @Nullable String[1];
        JsonFields.object(json, ITEM_NAMES, index -> text[index] = JsonFields.scalar(json));
        return text[0];
    }
}
