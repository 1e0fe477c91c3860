package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.call.AuthenticationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The environment of the process: API keys, {@code NO_COLOR}, and the user's configuration.
 *
 * @param variables the environment variables, and the keys of the configuration where a variable is not set
 * @param config the user's configuration
 */
public record Environment(Map<String, String> variables, UserConfig config) {
    private static final String REDACTED = "[key]";
    // shorter values are no gateway's keys, and may be ordinary words
    private static final int MIN_KEY_LENGTH = 8;

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment with these variables, and the configuration that they locate. */
    public static Environment of(Map<String, String> variables) {
        UserConfig config = UserConfig.read(variables);
        if (config.keys().isEmpty()) {
            return new Environment(variables, config);
        }
        Map<String, String> all = new HashMap<>(config.keys());
        variables.forEach((name, value) -> {
            if (!value.isBlank() || !all.containsKey(name)) {
                all.put(name, value);
            }
        });
        return new Environment(all, config);
    }

    /** The value of a variable; empty if the variable is not set or is blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a variable may hold an API key: its name ends in {@code _API_KEY} or {@code _TOKEN}. */
    public static boolean isKeyVariable(String name) {
        if (!name.endsWith("_API_KEY") && !name.endsWith("_TOKEN")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.equals("_API_KEY") && !name.equals("_TOKEN");
    }

    /**
     * Requires that the key of a gateway is set, before anything is sent.
     *
     * @throws AuthenticationException if the gateway needs a key and none is set
     */
    public void requireKey(GatewayChoice gateway) {
        gateway.keyVariable().ifPresent(this::key);
    }

    /** A supplier of the key of a paid gateway. It throws {@link AuthenticationException} if none is set. */
    Supplier<String> keySupplier(GatewayChoice gateway) {
        Optional<String> variable = gateway.keyVariable();
        return () -> key(variable.orElseThrow());
    }

    private String key(String variable) {
        return value(variable)
                .orElseThrow(() ->
                        new AuthenticationException("no key: the environment variable " + variable + " is not set"));
    }

    /** The text with every API key and database password replaced: gateways may repeat a key anywhere in an answer. */
    public String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String key = variable.getValue();
            if (isSecret(variable.getKey()) && key.length() >= MIN_KEY_LENGTH && !key.isBlank()) {
                redacted = redacted.replace(key, REDACTED).replace(jsonEscaped(key), REDACTED);
            }
        }
        return redacted;
    }

    private static boolean isSecret(String name) {
        return isKeyVariable(name) || name.equals("PGPASSWORD") || name.equals("IDEOGRAM_DB_PASSWORD");
    }

    private static String jsonEscaped(String key) {
        return key.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The number of variables only: the values may be keys. */
    @Override
    public String toString() {
        return "Environment[" + variables.size() + " variables]";
    }
}
