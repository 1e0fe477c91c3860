package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/** Checks addresses: the key is never sent in plain text, and no link leads into the user's own network. */
final class WebAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern NUMBERS =
            Pattern.compile("localhost|[\\d.]+|\\[.*]"); // pictures are on hosts with names

    private WebAddress() {}

    static URI requireSafe(URI gateway) {
        if (!"https".equals(gateway.getScheme()) && !isLoopback(gateway)) {
            throw new IllegalArgumentException("neither https nor on loopback: " + gateway.getHost());
        }
        return gateway;
    }

    static URI of(GeneratedImage image, URI gateway) {
        if (!image.available()) {
            throw new PictureUnavailableException("picture was held back, or has no link", null);
        }
        URI link = parse(image.url().orElseThrow(), gateway);
        boolean isPublic = "https".equals(link.getScheme())
                && !NUMBERS.matcher(link.getHost()).matches();
        if (!isPublic && !isLoopback(gateway)) {
            throw new PictureUnavailableException("picture's link is not https to a public host", null);
        }
        return link;
    }

    private static URI parse(String link, URI gateway) {
        try {
            URI address = gateway.resolve(link.trim()); // some relays return relative links
            HttpRequest.newBuilder(address);
            return address;
        } catch (IllegalArgumentException e) {
            throw new PictureUnavailableException("picture's link is no web address", null);
        }
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null && LOOPBACK.matcher(address.getHost()).matches();
    }
}
