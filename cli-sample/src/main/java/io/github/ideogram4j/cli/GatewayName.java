package io.github.ideogram4j.cli;

import io.github.ideogram4j.port.Gateway;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a call can go. */
enum GatewayName {
    OFFLINE("AiHubMix", null),
    AIHUBMIX("AiHubMix", "AIHUBMIX_API_KEY"),
    IDEOGRAM("Ideogram", "IDEOGRAM_API_KEY"),
    RELAY("the relay", "IDEOGRAM_RELAY_API_KEY");

    private final String title;
    private final @Nullable String keyVariable;

    GatewayName(String title, @Nullable String keyVariable) {
        this.title = title;
        this.keyVariable = keyVariable;
    }

    /** Rules and prices; offline, those of AiHubMix. */
    Gateway gateway() {
        return switch (this) {
            case OFFLINE, AIHUBMIX -> Gateway.aiHubMix();
            case IDEOGRAM -> Gateway.ideogram();
            case RELAY -> Gateway.relay();
        };
    }

    /** Whose prices they are. */
    String title() {
        return title;
    }

    /** The environment variable that holds its key; empty where nothing is paid. */
    Optional<String> keyVariable() {
        return Optional.ofNullable(keyVariable);
    }

    boolean pays() {
        return keyVariable != null;
    }

    String label() {
        return Spelling.label(this);
    }
}
