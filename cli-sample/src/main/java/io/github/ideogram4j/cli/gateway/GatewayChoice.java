package io.github.ideogram4j.cli.gateway;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.retrofit.HttpGateway;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The gateway that the user has chosen.
 *
 * @param name the kind of gateway
 * @param address the base URL, if it differs from the gateway's own; always present for a relay
 * @param file a gateway of the user's own; its rules and prices take the place of the built-in ones
 * @param prices prices that the user states; they take precedence over those of the gateway and of the file
 */
public record GatewayChoice(
        GatewayName name, Optional<URI> address, Optional<GatewayFile> file, List<PriceList.Entry> prices) {
    /** The offline gateway, which is the default. */
    public static final GatewayChoice OFFLINE = of(GatewayName.OFFLINE, Optional.empty());

    public GatewayChoice {
        prices = List.copyOf(prices);
    }

    private static GatewayChoice of(GatewayName name, Optional<URI> address) {
        return new GatewayChoice(name, address, Optional.empty(), List.of());
    }

    /** A gateway of the user's own, reached over HTTP. */
    public static GatewayChoice of(GatewayFile file) {
        return of(GatewayName.RELAY, Optional.of(file.http().baseUrl())).with(file);
    }

    /**
     * Parses the value of {@code --gateway}.
     *
     * @throws IllegalArgumentException if the text is neither a name nor a URL that may carry an API key
     */
    public static GatewayChoice parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "offline" -> OFFLINE;
            case "aihubmix" -> of(GatewayName.AIHUBMIX, Optional.empty());
            case "ideogram" -> of(GatewayName.IDEOGRAM, Optional.empty());
            default -> of(GatewayName.RELAY, Optional.of(relay(text)));
        };
    }

    /** The same gateway at another base URL. */
    public GatewayChoice at(URI baseUrl) {
        return new GatewayChoice(name, Optional.of(baseUrl), file, prices);
    }

    /** The same gateway with the rules and prices of a file. */
    public GatewayChoice with(GatewayFile rules) {
        return new GatewayChoice(name, address, Optional.of(rules), prices);
    }

    /** The same gateway with these prices in place of its own. */
    public GatewayChoice with(List<PriceList.Entry> stated) {
        return new GatewayChoice(name, address, file, stated);
    }

    /** The rules and prices. */
    public Gateway gateway() {
        Gateway gateway = file.map(own -> own.http().gateway()).orElseGet(name::gateway);
        PriceList list = gateway.prices();
        for (PriceList.Entry price : prices) {
            list = list.with(price);
        }
        return prices.isEmpty() ? gateway : gateway.withPrices(list);
    }

    /** How to reach the gateway over HTTP. */
    HttpGateway http() {
        HttpGateway http = file.map(GatewayFile::http).orElseGet(() -> switch (name) {
            case OFFLINE, AIHUBMIX -> HttpGateway.aiHubMix();
            case IDEOGRAM -> HttpGateway.ideogram();
            case RELAY -> HttpGateway.relay(address.orElseThrow());
        });
        return http.withBaseUrl(address.orElse(http.baseUrl())).withGateway(gateway());
    }

    /** The environment variable that holds the API key; empty for the offline gateway. */
    public Optional<String> keyVariable() {
        return name.keyVariable()
                .map(usual -> file.map(GatewayFile::keyVariable).orElse(usual));
    }

    /** The name of the service whose prices apply. */
    public String title() {
        return file.map(GatewayFile::name).orElse(name.title());
    }

    /** The name as typed, or as the file has it. Of a URL, scheme and authority only, because the rest may hold secrets. */
    public String label() {
        if (name != GatewayName.RELAY) {
            return name.label();
        }
        return file.map(GatewayFile::name)
                .orElseGet(() -> address.map(GatewayChoice::origin).orElse(name.label()));
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
