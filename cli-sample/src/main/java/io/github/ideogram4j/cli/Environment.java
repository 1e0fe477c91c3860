package io.github.ideogram4j.cli;

import java.util.Map;
import java.util.Optional;

/** Environment variables, of which the command reads keys and {@code NO_COLOR}. */
record Environment(Map<String, String> variables) {
    private static final String HIDDEN = "[key]";
    // what is shorter is no key of a gateway's, and may be a word that stands anywhere
    private static final int TELLING = 16;

    Environment {
        variables = Map.copyOf(variables);
    }

    /** Empty as well where it is set to nothing but blanks. */
    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The text without any key: gateways repeat keys in the oddest places. */
    String redact(String text) {
        String rest = text;
        for (GatewayName gateway : GatewayName.values()) {
            Optional<String> key =
                    gateway.keyVariable().flatMap(this::value).filter(value -> value.length() >= TELLING);
            if (key.isPresent()) {
                rest = rest.replace(key.get(), HIDDEN).replace(quoted(key.get()), HIDDEN);
            }
        }
        return rest;
    }

    /** As it stands in JSON. */
    private static String quoted(String key) {
        return key.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Names only: the values may be keys. */
    @Override
    public String toString() {
        return "Environment[" + variables.size() + " variables]";
    }
}
