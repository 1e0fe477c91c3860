package io.github.ideogram4j.retrofit.internal.http;

import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Checks the base URL of a gateway, which gets the key. Messages contain the host only: the rest may be secret. */
public final class GatewayUrl {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|::1|127(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})){3}");

    private GatewayUrl() {}

    /**
     * Returns the parsed URL.
     *
     * @throws IllegalArgumentException if it is not https (or http to loopback), or has user info, a query or a fragment
     */
    public static HttpUrl require(URI uri) {
        HttpUrl url = HttpUrl.parse(uri.toString());
        if (url == null || uri.getRawAuthority() == null) { // HttpUrl would take the path for the host
            throw new IllegalArgumentException("base URL is not of the form https://HOST[:PORT][/PATH]");
        }
        String fault = faultOf(url);
        if (fault != null) {
            throw new IllegalArgumentException("base URL " + fault + ": " + url.host());
        }
        return url;
    }

    /** Whether the host is a loopback name or address. Does no name look-up. */
    public static boolean isLoopback(HttpUrl url) {
        return LOOPBACK.matcher(url.host()).matches();
    }

    private static @Nullable String faultOf(HttpUrl url) {
        if (!url.isHttps() && !isLoopback(url)) {
            return "is plain http and not on loopback";
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return "holds a user name or password";
        }
        return url.query() != null || url.fragment() != null ? "has a query or fragment" : null;
    }
}
