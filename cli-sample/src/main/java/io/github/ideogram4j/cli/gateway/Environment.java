package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.call.AuthenticationException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/** The environment of the process: API keys, {@code NO_COLOR}, and the user's configuration. Thread-safe. */
public final class Environment {
    private static final String REDACTED = "[key]";
    // shorter values are no gateway's keys, and may be ordinary words
    private static final int MIN_KEY_LENGTH = 8;
    // a key that is sent may be the test key of a relay; a shorter one would make the output unreadable
    private static final int MIN_SENT_KEY_LENGTH = 4;

    private final Map<String, String> variables;
    private final UserConfig config;
    // the longest first, so that no part of one that begins with another is left
    private final NavigableSet<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparing(String::length).reversed().thenComparing(text -> text));

    private Environment(Map<String, String> variables, UserConfig config) {
        this.variables = Map.copyOf(variables);
        this.config = config;
        variables.forEach((name, value) -> {
            if (isSecret(name)) {
                hide(value, MIN_KEY_LENGTH);
            }
        });
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

    /** The user's configuration. */
    public UserConfig config() {
        return config;
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
        String key = value(variable)
                .orElseThrow(() ->
                        new AuthenticationException("no key: the environment variable " + variable + " is not set"));
        hide(key, MIN_SENT_KEY_LENGTH);
        return key;
    }

    /** Redacts the key of this gateway from now on, even if it is too short for a usual key. */
    public void hideKey(GatewayChoice gateway) {
        gateway.keyVariable().flatMap(this::value).ifPresent(key -> hide(key, MIN_SENT_KEY_LENGTH));
    }

    private void hide(String key, int minLength) {
        if (key.length() >= minLength && !key.isBlank()) {
            secrets.add(key);
            secrets.add(jsonEscaped(key));
        }
    }

    /**
     * The text with API keys and database passwords replaced, because gateways may repeat a key anywhere in an answer:
     * keys and passwords of at least 8 characters, and keys that are sent of at least 4.
     */
    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, REDACTED);
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
