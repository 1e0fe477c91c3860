package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.retrofit.HttpGateway;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The gateway that the user has chosen.
 *
 * @param name the kind of gateway
 * @param address the base URL, if it differs from the gateway's own; always present for a relay
 */
public record GatewayChoice(GatewayName name, Optional<URI> address) {
    /** The offline gateway, which is the default. */
    public static final GatewayChoice OFFLINE = new GatewayChoice(GatewayName.OFFLINE, Optional.empty());

    /**
     * Parses the value of {@code --gateway}.
     *
     * @throws IllegalArgumentException if the text is neither a name nor a URL that may carry an API key
     */
    public static GatewayChoice parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "offline" -> OFFLINE;
            case "aihubmix" -> new GatewayChoice(GatewayName.AIHUBMIX, Optional.empty());
            case "ideogram" -> new GatewayChoice(GatewayName.IDEOGRAM, Optional.empty());
            default -> new GatewayChoice(GatewayName.RELAY, Optional.of(relay(text)));
        };
    }

    /** The same gateway at another base URL. */
    public GatewayChoice at(URI baseUrl) {
        return new GatewayChoice(name, Optional.of(baseUrl));
    }

    /** The name as typed. Of a URL, scheme and authority only, because the rest may hold secrets. */
    public String label() {
        return name == GatewayName.RELAY ? address.map(GatewayChoice::origin).orElse(name.label()) : name.label();
    }

    /** The journal scope: a result paid for at one gateway and address is not reused for another. */
    public String scope() {
        return name.label() + address.map(uri -> " at " + origin(uri)).orElse("");
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static URI relay(String text) {
        if (!text.contains("://")) {
            throw new IllegalArgumentException(
                    Excerpt.of(text) + " is not one of offline, aihubmix, ideogram, or a URL");
        }
        return parseUrl(text);
    }

    /**
     * Parses a base URL.
     *
     * @throws IllegalArgumentException if the text is no URL, or is one that would expose the API key. The message does
     *     not repeat the text, which may hold a password.
     */
    public static URI parseUrl(String text) {
        URI uri = parseUri(text);
        if (text.contains("@")) {
            throw new IllegalArgumentException("URL with a user name or password; keys come from the environment");
        }
        return HttpGateway.relay(uri).baseUrl();
    }

    private static URI parseUri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL", e);
        }
    }
}
