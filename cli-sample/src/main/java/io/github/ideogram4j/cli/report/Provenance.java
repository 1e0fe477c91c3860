package io.github.ideogram4j.cli.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a picture was made: a text for each {@link Field} that is known. Read from files that anybody may have written, so
 * a value may be any text. Immutable.
 */
public final class Provenance {
    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(Map.of());

    private static final String KEYWORD_PREFIX = "Ideogram4J-";

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    private Provenance(Map<Field, String> values) {
        this.values.putAll(values);
    }

    /** What is known, in the order of output. */
    public enum Field {
        OPERATION("operation", "Operation"),
        MODEL("model", "Model"),
        GATEWAY("gateway", "Gateway"),
        /** When the call began, in ISO 8601. */
        TIME("requestedAt", "Time"),
        PROMPT("prompt", "Prompt"),
        /** The prompt as the service rewrote it. */
        MAGIC_PROMPT("magicPrompt", "Magic-Prompt"),
        SEED("seed", "Seed"),
        /** The price of the whole call in US dollars: an amount, or two with a dash between them. */
        COST("cost", "Cost"),
        /** The number of pictures that the call asked for. */
        PICTURES("pictures", "Pictures"),
        PRICE_LIST("priceList", "Price-List");

        private final String member;
        private final String keyword;

        Field(String member, String keyword) {
            this.member = member;
            this.keyword = keyword;
        }

        /** The name in JSON. */
        public String member() {
            return member;
        }
    }

    /** A copy with one more value. */
    public Provenance with(Field field, String value) {
        Provenance copy = new Provenance(values);
        copy.values.put(field, value);
        return copy;
    }

    /** A value; empty if unknown. */
    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** A value that is a whole number of at most 18 digits; empty if unknown or another text. */
    public Optional<Long> number(Field field) {
        return get(field).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** Whether it is known who made the picture, which the texts of the fake alone do not say. */
    public boolean isComplete() {
        return values.containsKey(Field.GATEWAY);
    }

    /** The texts of a PNG file by keyword. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((field, value) -> texts.put(KEYWORD_PREFIX + field.keyword, value));
        return texts;
    }

    /** Reads the texts of a PNG file. */
    public static Provenance ofTexts(Map<String, String> texts) {
        Provenance provenance = UNKNOWN;
        for (Field field : Field.values()) {
            String value = texts.get(KEYWORD_PREFIX + field.keyword);
            provenance = value == null ? provenance : provenance.with(field, value);
        }
        return provenance;
    }

    /** Reads the members of a JSON object. */
    public static Provenance ofMembers(Map<?, ?> members) {
        Provenance provenance = UNKNOWN;
        for (Field field : Field.values()) {
            Object value = members.get(field.member);
            if (value instanceof Double number) {
                provenance = provenance.with(field, Long.toString(number.longValue()));
            } else if (value instanceof String text) {
                provenance = provenance.with(field, text);
            }
        }
        return provenance;
    }

    /** The object for programs; null for what is unknown. */
    public JsonObject json() {
        JsonObject object = new JsonObject();
        for (Field field : Field.values()) {
            if (field == Field.SEED || field == Field.PICTURES) {
                object.number(field.member, number(field).orElse(null));
            } else {
                object.text(field.member, values.get(field));
            }
        }
        return object;
    }

    /** The object of the file beside a picture. */
    public JsonObject json(String file) {
        return new JsonObject().text("file", file).addAll(json());
    }
}
