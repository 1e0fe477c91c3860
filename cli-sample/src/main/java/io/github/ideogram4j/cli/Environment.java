package io.github.ideogram4j.cli;

import java.util.Map;
import java.util.Optional;

/** Environment variables, of which the command reads keys and {@code NO_COLOR}. */
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    /** Empty as well where it is set to nothing but blanks. */
    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Names only: the values may be keys. */
    @Override
    public String toString() {
        return "Environment[" + variables.size() + " variables]";
    }
}
