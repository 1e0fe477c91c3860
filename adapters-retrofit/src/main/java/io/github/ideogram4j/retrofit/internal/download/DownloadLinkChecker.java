package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.retrofit.internal.http.GatewayUrl;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/** Checks the links of pictures and explains failed downloads. Messages contain no links, because links are signed. */
final class DownloadLinkChecker {
    private final HttpUrl gateway;
    private final Dns hosts;
    private final Clock clock;

    DownloadLinkChecker(HttpUrl gateway, Dns hosts, Clock clock) {
        this.gateway = gateway;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** Returns the link of the picture. */
    String require(GeneratedImage image) {
        Optional<String> link = image.available() ? image.url() : Optional.empty();
        if (!link.isPresent()) {
            throw new PictureUnavailableException(
                    image.safe() ? "picture has no link" : "picture was held back by the safety filter", null);
        }
        return link.get();
    }

    /** Returns the URL of a link that may be fetched. */
    HttpUrl fetchable(String link) {
        HttpUrl url = HttpUrl.parse(link);
        if (url == null) {
            throw new PictureUnavailableException("picture's link is no web address", null);
        }
        if (!url.isHttps() && !GatewayUrl.isLoopback(gateway)) {
            throw new PictureUnavailableException("picture's link is not https: " + url.host(), null);
        }
        requirePublic(url.host());
        return url;
    }

    /** The exception for a status other than 200. */
    PictureUnavailableException refused(int status, GeneratedImage image) {
        return new PictureUnavailableException("picture's host answered " + status + reason(status, image), null);
    }

    private String reason(int status, GeneratedImage image) {
        if (status / 100 == 3) {
            return ", a redirect, which is not followed";
        }
        if (status != 403 && status != 404 && status != 410) {
            return "";
        }
        return image.expiresAt()
                .filter(end -> !end.isAfter(clock.instant()))
                .map(end -> ", the link expired at " + end)
                .orElse(status == 410 ? ", the link has expired" : ", the link may have expired");
    }

    /** OkHttp passes names to {@link Dns}, but not addresses, which are checked here. */
    private void requirePublic(String host) {
        if (!host.contains(":") && !host.matches("[0-9.]+")) {
            return;
        }
        try {
            hosts.lookup(host);
        } catch (UnknownHostException e) {
            throw new PictureUnavailableException("picture cannot be fetched: " + e.getMessage(), e);
        }
    }
}
