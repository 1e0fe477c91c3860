package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.AuthenticationException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;

/** The keys of the gateways; they come from the environment and from nowhere else. */
final class Keys {
    private final Environment environment;

    @Inject
    Keys(Environment environment) {
        this.environment = environment;
    }

    /** Fails before anything is sent. */
    void require(GatewayName gateway) {
        gateway.keyVariable().ifPresent(this::key);
    }

    /** Asked anew for each call. */
    Supplier<String> supplier(GatewayName gateway) {
        Optional<String> variable = gateway.keyVariable();
        return () -> key(variable.orElseThrow());
    }

    private String key(String variable) {
        return environment
                .value(variable)
                .orElseThrow(() ->
                        new AuthenticationException("no key: the environment variable " + variable + " is not set"));
    }
}
