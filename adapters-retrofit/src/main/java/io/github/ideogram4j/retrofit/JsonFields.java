package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reading that bends: a paid answer must not be lost because one of its fields is not as expected. */
final class JsonFields {
    private JsonFields() {}

    /** Text, number or truth value as text; anything else counts as absent. */
    static @Nullable String scalar(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case STRING, NUMBER -> json.nextString();
            case BOOLEAN -> Boolean.toString(json.nextBoolean());
            default -> {
                json.skipValue();
                yield null;
            }
        };
    }

    /** One field of an object. */
    @FunctionalInterface
    interface Field {
        /** Reads the value of the field with this index. */
        void read(int index) throws IOException;
    }

    /** One entry of an array. */
    @FunctionalInterface
    interface Entry {
        void read() throws IOException;
    }

    /** Reads entry by entry; null counts as empty. */
    static void array(JsonReader json, Entry entry) throws IOException {
        if (json.peek() == JsonReader.Token.NULL) {
            json.skipValue();
            return;
        }
        json.beginArray();
        while (json.hasNext()) {
            entry.read();
        }
        json.endArray();
    }

    /** Reads the object's known fields and skips the others. */
    static void object(JsonReader json, JsonReader.Options names, Field field) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            int index = json.selectName(names);
            if (index < 0) {
                json.skipName();
                json.skipValue();
            } else {
                field.read(index);
            }
        }
        json.endObject();
    }
}
