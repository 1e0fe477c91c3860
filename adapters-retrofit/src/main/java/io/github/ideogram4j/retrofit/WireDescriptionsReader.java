package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.retrofit.WireDescriptions.WireDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@link WireDescriptions}. */
final class WireDescriptionsReader {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("descriptions");
    private static final JsonReader.Options ITEM_NAMES = JsonReader.Options.of("text");

    private WireDescriptionsReader() {}

    static WireDescriptions read(JsonReader json) throws IOException {
        List<WireDescription> descriptions = new ArrayList<>();
        JsonFields.object(
                json, NAMES, index -> JsonFields.array(json, () -> descriptions.add(new WireDescription(text(json)))));
        return new WireDescriptions(descriptions);
    }

    /** An object with a text, as documented, or the text itself. */
    private static @Nullable String text(JsonReader json) throws IOException {
        if (json.peek() != JsonReader.Token.BEGIN_OBJECT) {
            return JsonFields.scalar(json);
        }
        @Nullable String[] text = new @Nullable String[1];
        JsonFields.object(json, ITEM_NAMES, index -> text[index] = JsonFields.scalar(json));
        return text[0];
    }
}
