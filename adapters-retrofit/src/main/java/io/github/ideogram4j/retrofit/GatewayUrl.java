package io.github.ideogram4j.retrofit;

import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What makes a URL fit to send a key to. Messages show the host only: the rest may hold secrets. */
final class GatewayUrl {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|::1|127(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})){3}");

    private GatewayUrl() {}

    static HttpUrl require(URI uri) {
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

    /** Whether the host is this machine, told by its name alone: nothing is looked up. */
    static boolean isLoopback(HttpUrl url) {
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
