package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.port.Gateway;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of gateway that {@code --gateway} accepts. */
public enum GatewayName {
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

    /** The rules and prices. The offline gateway has those of AiHubMix. */
    public Gateway gateway() {
        return switch (this) {
            case OFFLINE, AIHUBMIX -> Gateway.aiHubMix();
            case IDEOGRAM -> Gateway.ideogram();
            case RELAY -> Gateway.relay();
        };
    }

    /** The name of the service whose prices apply. */
    public String title() {
        return title;
    }

    /** The environment variable that holds the API key; empty for the offline gateway. */
    public Optional<String> keyVariable() {
        return Optional.ofNullable(keyVariable);
    }

    /** Whether calls cost money. */
    public boolean isPaid() {
        return keyVariable != null;
    }

    /** The name as typed on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
