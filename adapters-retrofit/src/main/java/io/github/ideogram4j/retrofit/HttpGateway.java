package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.retrofit.internal.http.GatewayUrl;
import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The address of a gateway and how requests to it are spelled.
 *
 * @param baseUrl https, or plain http to a loopback host; its path is kept
 * @param pathPrefix the path before every endpoint, such as {@code /ideogram}; may be empty
 * @param keyHeader the header that carries the key
 * @param editPath the last path segment of V3 edit: {@code edit}, or {@code inpaint} at the vendor
 * @param gateway the rules and prices of the gateway
 */
public record HttpGateway(URI baseUrl, String pathPrefix, KeyHeader keyHeader, String editPath, Gateway gateway) {
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");
    private static final Pattern SEGMENT = Pattern.compile("[a-z-]+");

    /** The header that carries the key. */
    public enum KeyHeader {
        /** {@code Api-Key: KEY}. */
        API_KEY("Api-Key", ""),
        /** {@code Authorization: Bearer KEY}. */
        BEARER("Authorization", "Bearer ");

        final String headerName;
        final String prefix;

        KeyHeader(String headerName, String prefix) {
            this.headerName = headerName;
            this.prefix = prefix;
        }
    }

    /**
     * Checks the parts of the address.
     *
     * @throws IllegalArgumentException if a part is malformed, or the base URL is plain http and not loopback
     */
    public HttpGateway {
        GatewayUrl.require(baseUrl);
        if (!PREFIX.matcher(pathPrefix).matches()) {
            throw new IllegalArgumentException("path prefix is not of the form /a/b: " + Excerpt.of(pathPrefix));
        }
        if (!SEGMENT.matcher(editPath).matches()) {
            throw new IllegalArgumentException("edit path is not of a-z and -: " + Excerpt.of(editPath));
        }
    }

    /** AiHubMix at its documented address. */
    public static HttpGateway aiHubMix() {
        return builder(URI.create("https://aihubmix.com"), Gateway.aiHubMix())
                .keyHeader(KeyHeader.API_KEY)
                .build();
    }

    /** The vendor itself. */
    public static HttpGateway ideogram() {
        return builder(URI.create("https://api.ideogram.ai"), Gateway.ideogram())
                .pathPrefix("")
                .keyHeader(KeyHeader.API_KEY)
                .editPath("inpaint")
                .build();
    }

    /** A relay that takes a Bearer key and has the paths of AiHubMix. */
    public static HttpGateway relay(URI baseUrl) {
        return builder(baseUrl, Gateway.relay()).build();
    }

    /**
     * A gateway of your own.
     *
     * @param baseUrl https, or plain http on the loopback
     * @param gateway its rules and prices
     */
    public static Builder builder(URI baseUrl, Gateway gateway) {
        return new Builder(baseUrl, gateway);
    }

    /** Returns a copy with another base URL, for example that of a reverse proxy. */
    public HttpGateway withBaseUrl(URI url) {
        return new HttpGateway(url, pathPrefix, keyHeader, editPath, gateway);
    }

    /** Returns a copy with other rules, prices or decoder. */
    public HttpGateway withGateway(Gateway rules) {
        return new HttpGateway(baseUrl, pathPrefix, keyHeader, editPath, rules);
    }

    /** The name of the gateway, for messages. */
    public String name() {
        return gateway.name();
    }

    /** The URL that the paths of the endpoints are relative to; ends in a slash. */
    HttpUrl endpoints() {
        HttpUrl base = GatewayUrl.require(baseUrl);
        String path = base.encodedPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return base.newBuilder().encodedPath(trimmed + pathPrefix + "/").build();
    }

    /** Collects the parts of a gateway. Not safe for use by several threads at once. */
    public static final class Builder {
        private final URI baseUrl;
        private final Gateway gateway;
        private String pathPrefix = "/ideogram";
        private KeyHeader keyHeader = KeyHeader.BEARER;
        private String editPath = "edit";

        private Builder(URI baseUrl, Gateway gateway) {
            this.baseUrl = baseUrl;
            this.gateway = gateway;
        }

        /** What stands before every endpoint; may be empty. Defaults to {@code /ideogram}. */
        public Builder pathPrefix(String prefix) {
            pathPrefix = prefix;
            return this;
        }

        /** The header that carries the key. Defaults to {@link KeyHeader#BEARER}. */
        public Builder keyHeader(KeyHeader header) {
            keyHeader = header;
            return this;
        }

        /** The last part of the path of V3 edit. Defaults to {@code edit}; the vendor calls it {@code inpaint}. */
        public Builder editPath(String segment) {
            editPath = segment;
            return this;
        }

        /**
         * The gateway.
         *
         * @throws IllegalArgumentException naming the part that is malformed
         */
        public HttpGateway build() {
            return new HttpGateway(baseUrl, pathPrefix, keyHeader, editPath, gateway);
        }
    }
}
