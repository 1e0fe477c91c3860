package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.call.AuthenticationException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The environment variables of the process. The command reads API keys and {@code NO_COLOR} from it. */
public record Environment(Map<String, String> variables) {
    private static final String REDACTED = "[key]";
    // shorter values are no gateway's keys, and may be ordinary words
    private static final int MIN_KEY_LENGTH = 16;
    private static final Pattern KEY_VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*_(API_KEY|TOKEN)");

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The value of a variable; empty if the variable is not set or is blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a variable may hold an API key: its name ends in {@code _API_KEY} or {@code _TOKEN}. */
    public static boolean isKeyVariable(String name) {
        return KEY_VARIABLE.matcher(name).matches();
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

    /** The text with every API key replaced: gateways may repeat a key anywhere in an answer. */
    public String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String key = variable.getValue();
            if (isKeyVariable(variable.getKey()) && key.length() >= MIN_KEY_LENGTH && !key.isBlank()) {
                redacted = redacted.replace(key, REDACTED).replace(jsonEscaped(key), REDACTED);
            }
        }
        return redacted;
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
