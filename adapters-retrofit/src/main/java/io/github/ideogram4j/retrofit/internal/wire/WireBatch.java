package io.github.ideogram4j.retrofit.internal.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON answer of every endpoint that makes pictures.
 *
 * @param created the raw text of the timestamp
 * @param requestId the service's identifier of the request
 * @param data the pictures; at least one
 */
public record WireBatch(@Nullable String created, @Nullable String requestId, List<WireImage> data) {

    /**
     * Reads a batch without reflection, so an Android app needs no keep rule for it.
     *
     * @param answer receives each picture as soon as it is read, so that the pictures survive a failure later in the answer
     */
    static WireBatch read(JsonReader json, PartialAnswer answer) throws IOException {
        return new Reader(answer).batch(json);
    }

    private static final class Reader {
        private static final JsonReader.Options NAMES = JsonReader.Options.of(
                "created",
                "request_id",
                "data",
                "output",
                "error",
                "message",
                "code",
                "id",
                "task_id",
                "generation_id");
        private static final JsonReader.Options OUTPUT = JsonReader.Options.of("b64_json");

        private final PartialAnswer answer;
        private @Nullable String created;
        private boolean error;
        private boolean message;
        private boolean code;

        Reader(PartialAnswer answer) {
            this.answer = answer;
        }

        WireBatch batch(JsonReader json) throws IOException {
            JsonFields.object(json, NAMES, index -> {
                switch (index) {
                    case 0 -> created = JsonFields.scalar(json);
                    case 1 -> answer.note(PartialAnswer.Id.REQUEST, JsonFields.scalar(json));
                    case 2 -> data(json);
                    case 3 -> output(json);
                    case 4 -> error = isSet(json);
                    case 5 -> message = isSet(json);
                    case 6 -> code = isSet(json);
                    case 7 -> answer.note(PartialAnswer.Id.PLAIN, JsonFields.scalar(json));
                    default -> answer.note(PartialAnswer.Id.TASK, JsonFields.scalar(json));
                }
            });
            List<WireImage> images = answer.images();
            if (images.isEmpty()) {
                throw new AnswerReader.NoResultException(
                        error || (message && code) ? "is an error without pictures" : "has no pictures");
            }
            return new WireBatch(created, answer.requestId(), images);
        }

        private static boolean isSet(JsonReader json) throws IOException {
            JsonReader.Token token = json.peek();
            if (token == JsonReader.Token.BEGIN_OBJECT || token == JsonReader.Token.BEGIN_ARRAY) {
                json.skipValue();
                return true;
            }
            String text = JsonFields.scalar(json);
            return text != null && !text.trim().isEmpty() && !text.equals("false");
        }

        /** Relays send a list, one picture without a list around it, a task, or the identifier of a task. */
        private void data(JsonReader json) throws IOException {
            switch (json.peek()) {
                case BEGIN_OBJECT -> {
                    if (!WireImage.read(json, answer)) {
                        answer.dropImage();
                    }
                }
                case STRING, NUMBER -> linkOrTask(JsonFields.scalar(json));
                default -> JsonFields.array(json, () -> element(json));
            }
        }

        private void linkOrTask(@Nullable String text) {
            if (text != null && isLink(text)) {
                addLink(text);
            } else {
                answer.note(PartialAnswer.Id.TASK, text);
            }
        }

        /** AiHubMix's own endpoint wraps the bytes of pictures in this object. */
        private void output(JsonReader json) throws IOException {
            if (json.peek() != JsonReader.Token.BEGIN_OBJECT) {
                json.skipValue();
                return;
            }
            JsonFields.object(json, OUTPUT, index -> {
                if (json.peek() == JsonReader.Token.BEGIN_ARRAY) {
                    JsonFields.array(json, () -> element(json));
                } else {
                    json.skipValue();
                }
            });
        }

        /** Skips an element of an unknown shape, because the pictures beside it are paid for. */
        private void element(JsonReader json) throws IOException {
            switch (json.peek()) {
                case BEGIN_OBJECT -> {
                    if (!WireImage.read(json, answer) && answer.isTask()) {
                        answer.dropImage();
                    }
                }
                case STRING -> linkOrTask(json.nextString());
                default -> json.skipValue();
            }
        }

        /** Not every text with a colon is one: relays put errors and identifiers there too. */
        private static boolean isLink(String text) {
            String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
            return start.startsWith("http:")
                    || start.startsWith("https:")
                    || start.startsWith("data:")
                    || start.startsWith("/");
        }

        private void addLink(String link) {
            answer.addImage();
            answer.set(WireImage.URL, link);
        }
    }
}
