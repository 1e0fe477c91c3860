package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.Gateway;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.Excerpt;
import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * How a gateway is reached, as data; bring your own where yours differs.
 *
 * @param baseUrl https, or plain http on this machine's loopback; a path is kept
 * @param pathPrefix what stands before every endpoint, such as {@code /ideogram}; may be empty
 * @param keyHeader how the key is sent
 * @param editPath the last part of the path of V3 edit: {@code edit}, or {@code inpaint} at the vendor
 * @param gateway what is accepted there and what it costs, for {@link Ideogram.Builder#gateway} as well
 */
public record HttpGateway(URI baseUrl, String pathPrefix, KeyHeader keyHeader, String editPath, Gateway gateway) {
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");
    private static final Pattern SEGMENT = Pattern.compile("[a-z-]+");

    /** The header a key travels in. */
    public enum KeyHeader {
        /** {@code Api-Key: KEY}. */
        API_KEY,
        /** {@code Authorization: Bearer KEY}. */
        BEARER
    }

    public HttpGateway {
        GatewayUrl.require(baseUrl);
        if (!PREFIX.matcher(pathPrefix).matches()) {
            throw new IllegalArgumentException("path prefix is not of the form /a/b: " + Excerpt.of(pathPrefix));
        }
        if (!SEGMENT.matcher(editPath).matches()) {
            throw new IllegalArgumentException("edit path is not of a-z and -: " + Excerpt.of(editPath));
        }
    }

    public static HttpGateway aiHubMix() {
        return new HttpGateway(
                URI.create("https://aihubmix.com"), "/ideogram", KeyHeader.API_KEY, "edit", Gateway.aiHubMix());
    }

    /** The vendor itself. */
    public static HttpGateway ideogram() {
        return new HttpGateway(
                URI.create("https://api.ideogram.ai"), "", KeyHeader.API_KEY, "inpaint", Gateway.ideogram());
    }

    /** A relay that takes a Bearer key and has the paths of AiHubMix. */
    public static HttpGateway relay(URI baseUrl) {
        return new HttpGateway(baseUrl, "/ideogram", KeyHeader.BEARER, "edit", Gateway.relay());
    }

    /** The same gateway at another address, such as a proxy of your own. */
    public HttpGateway withBaseUrl(URI url) {
        return new HttpGateway(url, pathPrefix, keyHeader, editPath, gateway);
    }

    /** The same gateway by other rules or prices. */
    public HttpGateway withGateway(Gateway rules) {
        return new HttpGateway(baseUrl, pathPrefix, keyHeader, editPath, rules);
    }

    /** For messages. */
    public String name() {
        return gateway.profile().name();
    }

    /** What the paths of the endpoints are relative to; ends in a slash. */
    HttpUrl endpoints() {
        HttpUrl base = GatewayUrl.require(baseUrl);
        String path = base.encodedPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return base.newBuilder().encodedPath(trimmed + pathPrefix + "/").build();
    }
}
