package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON answer of the describe endpoint.
 *
 * @param descriptions the texts; null where an entry has none
 */
public record WireDescriptions(List<@Nullable String> descriptions) {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("descriptions");
    private static final JsonReader.Options ITEM_NAMES = JsonReader.Options.of("text");

    static WireDescriptions read(JsonReader json) throws IOException {
        List<@Nullable String> descriptions = new ArrayList<>();
        JsonFields.object(json, NAMES, index -> JsonFields.array(json, () -> descriptions.add(text(json))));
        return new WireDescriptions(descriptions);
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
