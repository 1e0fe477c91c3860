package io.github.ideogram4j.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A picture the service has made: a handle to fetch it by, and what the service says of it. Any part may be missing,
 * since gateways leave parts out.
 *
 * @param url where to fetch it; empty where the safety filter held it back
 * @param expiresAt when the link dies, where the link says so
 * @param safe false where the safety filter held it back; true if the service does not say
 * @param seed the seed really used
 * @param resolution as the service spells it, usually {@code WxH}
 * @param upscaledResolution as the service spells it
 * @param prompt the prompt really used, which the service may have rewritten
 * @param style the style really used, a constant that may be new to this library
 */
public record GeneratedImage(
        Optional<String> url,
        Optional<Instant> expiresAt,
        boolean safe,
        OptionalLong seed,
        Optional<String> resolution,
        Optional<String> upscaledResolution,
        Optional<String> prompt,
        Optional<String> style) {

    /** Whether there is a picture to fetch: it was not held back and has a link. */
    public boolean available() {
        return safe && url.isPresent();
    }

    /** For logs: the link is cut, since some gateways put the whole picture into it, and the prompt is left out. */
    @Override
    public String toString() {
        String link = url.map(Excerpt::of).orElse("-");
        String made = seed.isPresent() ? Long.toString(seed.getAsLong()) : "-";
        return "GeneratedImage[url=" + link + ", safe=" + safe + ", seed=" + made + ", resolution="
                + resolution.orElse("-") + "]";
    }
}
