package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Excerpt;
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
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web
                || uri.getHost() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("not a URL of the form https://HOST[:PORT][/PATH]");
        }
        if ("http".equalsIgnoreCase(uri.getScheme()) && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException("plain http would show the key, only loopback may be: " + host(uri));
        }
        return uri;
    }

    private static URI parseUrl(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL", e);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || host.equals("[::1]");
    }
}
