package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lenient JSON reading: an unexpected field must not cost an answer that is paid for. */
final class JsonFields {
    private JsonFields() {}

    /** Reads a string, number or boolean as text. Skips any other value and returns null. */
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

    /** Reads one field of an object. */
    @FunctionalInterface
    interface Field {
        /** Reads the value of the field at {@code index} of the names. */
        void read(int index) throws IOException;
    }

    /** Reads one entry of an array. */
    @FunctionalInterface
    interface Entry {
        void read() throws IOException;
    }

    /** Reads an array entry by entry; null counts as an empty array. */
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

    /** Reads the fields of an object that {@code names} lists and skips all others. */
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
