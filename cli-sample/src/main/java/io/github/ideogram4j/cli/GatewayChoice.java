package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.retrofit.HttpGateway;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A gateway as the user has chosen it.
 *
 * @param address where it is, if it is not where it always is; present for a relay
 */
record GatewayChoice(GatewayName name, Optional<URI> address) {
    static final GatewayChoice OFFLINE = new GatewayChoice(GatewayName.OFFLINE, Optional.empty());

    static GatewayChoice parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "offline" -> OFFLINE;
            case "aihubmix" -> new GatewayChoice(GatewayName.AIHUBMIX, Optional.empty());
            case "ideogram" -> new GatewayChoice(GatewayName.IDEOGRAM, Optional.empty());
            default -> new GatewayChoice(GatewayName.RELAY, Optional.of(relay(text)));
        };
    }

    GatewayChoice at(URI other) {
        return new GatewayChoice(name, Optional.of(other));
    }

    /** What the user calls it; of a URL its host only, for the rest may hold secrets. */
    String label() {
        return name == GatewayName.RELAY ? address.map(GatewayChoice::host).orElse(name.label()) : name.label();
    }

    /** What is paid for here is not paid for elsewhere, nor at the same gateway's stand-in at another address. */
    String scope() {
        return name.label() + address.map(uri -> " at " + host(uri)).orElse("");
    }

    private static String host(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static URI relay(String text) {
        if (!text.contains("://")) {
            throw new IllegalArgumentException(
                    Excerpt.of(text) + " is not one of offline, aihubmix, ideogram, or a URL");
        }
        return url(text);
    }

    /** Refuses what would show the key. Messages do not repeat the text: it may hold a password. */
    static URI url(String text) {
        URI uri = parseUrl(text);
        if (text.contains("@")) {
            throw new IllegalArgumentException("URL with a user name or password; keys come from the environment");
        }
        return HttpGateway.relay(uri).baseUrl();
    }

    private static URI parseUrl(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL", e);
        }
    }
}
